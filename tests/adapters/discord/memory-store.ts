import type { DiscordStore } from "../../../adapters/discord/services.ts";
import { Settings } from "../../../src/store/settings.ts";
import type { Feedback, Miss, Place, SentReply } from "../../../src/store/store.ts";
import { memoryInbox } from "../memory-inbox.ts";

export interface MemoryStore extends DiscordStore {
  readonly replies: Map<string, SentReply>;
  readonly feedback: Feedback[];
  readonly misses: Miss[];
  readonly claims: Set<string>;
  /** Whose each conversation is. */
  readonly members: Map<string, string>;
  /** Makes every call reject, or never end. */
  break(how: "reject" | "hang" | "work"): void;
}

/** The store's contract in memory, with a switch to break it. */
export function memoryStore(): MemoryStore {
  const replies = new Map<string, SentReply>();
  const claims = new Set<string>();
  const settings = new Map<string, Partial<Settings>>();
  const feedback: Feedback[] = [];
  const misses: Miss[] = [];
  const members = new Map<string, string>();
  let mode: "reject" | "hang" | "work" = "work";
  const key = ({ workspace, channel = "" }: Place) => `${workspace}/${channel}`;
  const does = async <T>(work: () => T): Promise<T> => {
    if (mode === "reject") throw new Error("store down");
    if (mode === "hang") await new Promise(() => {});
    return work();
  };
  const read = (place: Place) =>
    Settings.parse({
      ...settings.get(key({ ...place, channel: "" })),
      ...settings.get(key(place)),
    });
  return {
    replies,
    feedback,
    misses,
    claims,
    break: (how) => {
      mode = how;
    },
    members,
    joinConversation: (_, person, conversation) =>
      does(() => void members.set(conversation, person)),
    claim: (name) =>
      does(() => {
        if (claims.has(name)) return false;
        claims.add(name);
        return true;
      }),
    release: (name) => does(() => void claims.delete(name)),
    ...memoryInbox(does),
    readSettings: (place) => does(() => read(place)),
    changeSettings: (place, change) =>
      does(() => {
        settings.set(key(place), { ...settings.get(key(place)), ...change });
        return read(place);
      }),
    resetSettings: (place) => does(() => void settings.delete(key(place))),
    listChannels: ({ platform, workspace }) =>
      does(() =>
        [...settings.keys()].flatMap((name) => {
          const [where, channel] = name.split("/");
          if (where !== workspace || !channel) return [];
          return [{ channel, settings: read({ platform, workspace, channel }) }];
        }),
      ),
    saveReply: (reply) => does(() => void replies.set(reply.id, reply)),
    findReply: (id) => does(() => replies.get(id)),
    recordFeedback: (one) => does(() => void feedback.push(one)),
    recordMiss: (miss) => does(() => void misses.push(miss)),
    forgetPerson: (_, person) =>
      does(() => {
        const theirs = [...replies.values()].filter((reply) => reply.person === person);
        for (const { id } of theirs) replies.delete(id);
        return theirs.length;
      }),
    forgetWorkspace: () => does(() => {}),
  };
}
