import type { SlackStore } from "../../../adapters/slack/slack-store.ts";
import { Settings } from "../../../src/store/settings.ts";
import type { Place, SentReply } from "../../../src/store/store.ts";
import { memoryInbox } from "../memory-inbox.ts";

/** A `Store` in memory that can be broken or slowed down, and looked into. */
export interface MemoryStore extends SlackStore {
  readonly replies: Map<string, SentReply>;
  readonly installations: Map<string, string>;
  readonly feedback: { reply: string; person: string; helpful: boolean }[];
  readonly misses: string[];
  readonly forgotten: string[];
  /** Conversations and what else is remembered of them. */
  readonly values: Map<string, string>;
  /** "broken" rejects every call, "stuck" never answers one. */
  mode: "sound" | "broken" | "stuck";
}

export function createMemoryStore(): MemoryStore {
  const claims = new Map<string, number>();
  const values = new Map<string, string>();
  const settings = new Map<string, Partial<Settings>>();
  const replies = new Map<string, SentReply>();
  const installations = new Map<string, string>();
  const feedback: MemoryStore["feedback"] = [];
  const misses: string[] = [];
  const members: { person: string; conversation: string }[] = [];
  const forgotten: string[] = [];
  const keyOf = ({ workspace, channel }: Place) => `${workspace}:${channel ?? ""}`;
  const inForce = (place: Place) =>
    Settings.parse({
      ...settings.get(keyOf({ platform: "slack", workspace: place.workspace })),
      ...settings.get(keyOf(place)),
    });
  const gate = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (store.mode === "broken") throw new Error("the database is gone");
    if (store.mode === "stuck") return new Promise<never>(() => undefined);
    return work();
  };
  const store: MemoryStore = {
    replies,
    installations,
    feedback,
    misses,
    forgotten,
    values,
    mode: "sound",
    conversations: {
      read: (key) => gate(() => values.get(key)),
      write: (key, value) => gate(() => void values.set(key, value)),
      delete: (key) => gate(() => void values.delete(key)),
    },
    joinConversation: (_, person, conversation) =>
      gate(() => void members.push({ person, conversation })),
    claim: (key, lifetime) =>
      gate(() => {
        if ((claims.get(key) ?? 0) > Date.now()) return false;
        claims.set(key, Date.now() + lifetime);
        return true;
      }),
    release: (key) => gate(() => void claims.delete(key)),
    ...memoryInbox(gate),
    readSettings: (place) => gate(() => inForce(place)),
    changeSettings: (place, change) =>
      gate(() => {
        settings.set(keyOf(place), { ...settings.get(keyOf(place)), ...change });
        return inForce(place);
      }),
    resetSettings: (place) => gate(() => void settings.delete(keyOf(place))),
    listChannels: ({ platform, workspace }) =>
      gate(() =>
        [...settings.keys()].flatMap((key) => {
          const [where, channel] = key.split(":");
          if (where !== workspace || !channel) return [];
          return [{ channel, settings: inForce({ platform, workspace, channel }) }];
        }),
      ),
    saveReply: (reply) => gate(() => void replies.set(reply.id, reply)),
    findReply: (id) => gate(() => replies.get(id)),
    recordFeedback: ({ reply, person, helpful }) =>
      gate(() => void feedback.push({ reply, person, helpful })),
    recordMiss: ({ question }) => gate(() => void misses.push(question)),
    saveInstallation: (id, text) => gate(() => void installations.set(id, text)),
    findInstallation: (id) => gate(() => installations.get(id)),
    deleteInstallation: (id) => gate(() => void installations.delete(id)),
    forgetPerson: (_, person) =>
      gate(() => {
        const theirs = [...replies.values()].filter((reply) => reply.person === person);
        for (const { id } of theirs) replies.delete(id);
        const talks = members.filter((member) => member.person === person);
        for (const { conversation } of talks) values.delete(conversation);
        return theirs.length;
      }),
    forgetWorkspace: (_, workspace) => gate(() => void forgotten.push(workspace)),
  };
  return store;
}
