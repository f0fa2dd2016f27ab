import { setTimeout as pause } from "node:timers/promises";
import { ChannelType, Routes } from "discord.js";
import { z } from "zod";
import type { Place } from "../../../src/store/store.ts";
import { boundedMap } from "../bounded-map.ts";
import { codeOf, failureOf } from "../failure.ts";
import type { Services } from "../services.ts";
import { offerAnswer } from "./offer-answer.ts";
import { answerOnce } from "./on-message.ts";
import { type IncomingMessage, readMessage } from "./read-message.ts";

const Id = z.string().regex(/^\d{1,25}$/);

/** The part of THREAD_CREATE that is relied on. */
const ThreadEvent = z.object({
  id: Id,
  guild_id: Id,
  parent_id: Id,
  name: z.string(),
  newly_created: z.literal(true),
  applied_tags: z.array(Id).default([]),
});

type Thread = z.infer<typeof ThreadEvent>;

/** When to look for the opening message whose event did not come (ms after each other). */
const LOOK_AGAIN = [3_000, 7_000, 20_000];
/** Least confidence of a suggestion in a forum, where one was set up to be made. */
const LIKELY = 0.4;
const WAITING = 500;

/** New forum posts, which come in two events in either order; neither is enough alone. */
export interface ForumPosts {
  /** THREAD_CREATE. Discord refuses messages until the opening message is there. */
  created(event: unknown): Promise<void>;
  /** The opening message of a post. */
  opened(message: IncomingMessage): Promise<void>;
  /** Its opening message was put to the bot, and is answered as such. */
  answered(post: string): void;
}

export function createForumPosts(services: Services): ForumPosts {
  const threads = boundedMap<string, Thread>(WAITING);
  const openings = boundedMap<string, IncomingMessage>(WAITING);
  const meet = async (thread: Thread, opening: IncomingMessage) => {
    threads.delete(thread.id);
    openings.delete(thread.id);
    await answerPost(services, thread, opening);
  };
  return {
    async created(event) {
      const thread = ThreadEvent.safeParse(event).data;
      if (!thread || !isForum(services, thread.parent_id)) return;
      const opening = openings.get(thread.id);
      if (opening) return meet(thread, opening);
      const { autoAnswer } = await services.settings.read(placeOfPost(thread));
      if (autoAnswer === "off") return;
      const late = openings.get(thread.id);
      if (late) return meet(thread, late);
      threads.set(thread.id, thread);
      void lookForOpening(services, thread, () => threads.has(thread.id)).then((found) => {
        if (found && threads.has(thread.id)) services.background.run(() => meet(thread, found));
        threads.delete(thread.id);
      });
    },
    async opened(message) {
      const thread = threads.get(message.id);
      if (thread) await meet(thread, message);
      else openings.set(message.id, message);
    },
    answered: (post) => threads.delete(post),
  };
}

async function answerPost(
  services: Services,
  thread: Thread,
  opening: IncomingMessage,
): Promise<void> {
  const place = placeOfPost(thread);
  const settings = await services.settings.read(place);
  if (settings.autoAnswer === "off" || services.stop.aborted) return;
  await answerOnce(services, opening, async () => {
    const offer = await offerAnswer(services, {
      question: { text: textOfPost(services, thread, opening) },
      place,
      person: opening.person,
      settings,
      likely: LIKELY,
    });
    return offer && { ...offer, surface: "forum" };
  });
}

/** Title and text; the tags where Discord withholds the text. */
function textOfPost({ client }: Services, thread: Thread, { text }: IncomingMessage): string {
  if (text !== "") return `${thread.name}\n${text}`;
  const parent = client.channels.cache.get(thread.parent_id);
  const tags = parent?.isThreadOnly() ? parent.availableTags : [];
  const names = tags.filter(({ id }) => thread.applied_tags.includes(id)).map(({ name }) => name);
  return [thread.name, ...names].join("\n");
}

/** The event of the opening message may be lost with a connection. */
async function lookForOpening(
  services: Services,
  thread: Thread,
  wanted: () => boolean,
): Promise<IncomingMessage | undefined> {
  const me = services.client.user?.id;
  for (const wait of LOOK_AGAIN) {
    await pause(wait, undefined, { ref: false });
    if (!wanted() || services.stop.aborted || me === undefined) return undefined;
    try {
      const found = await services.client.rest.get(Routes.channelMessage(thread.id, thread.id));
      return readMessage({ ...z.looseObject({}).parse(found), guild_id: thread.guild_id }, me);
    } catch (error) {
      services.log.debug({ code: codeOf(error) }, "opening message not there");
      if (failureOf(error) === "forbidden") return undefined;
    }
  }
  return undefined;
}

function isForum({ client }: Services, channel: string): boolean {
  const type = client.channels.cache.get(channel)?.type;
  // A channel that is not known counts as one: its settings decide, and are off unless set.
  return type === undefined || type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

function placeOfPost({ guild_id, parent_id }: Thread): Place {
  return { platform: "discord", workspace: guild_id, channel: parent_id };
}
