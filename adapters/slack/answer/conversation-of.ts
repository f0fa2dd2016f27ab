import { z } from "zod";
import { bounded } from "../bounded.ts";
import type { IncomingMessage } from "../read/read-message.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import type { SlackStore } from "../slack-store.ts";

/** Messages at the top level of a direct conversation belong together for this long, in ms. */
const DIRECT_PAUSE = 15 * 60 * 1000;
const THREAD_MEMORY = 24 * 60 * 60 * 1000;

/**
 * Key of the conversation that a message continues: `slack:team:channel:thread`. In a direct
 * conversation people also follow up at the top level, so that a message there continues the one
 * before it, and threads below it belong to the same conversation.
 */
export async function conversationOf(
  store: SlackStore,
  workspace: string,
  { surface, channel, person, thread, ts }: IncomingMessage,
): Promise<string> {
  const key = `slack:${workspace}:${channel}:${thread ?? ts}`;
  if (surface !== "direct") return key;
  const latest = `slack:latest:${workspace}:${channel}`;
  const alias = `slack:alias:${workspace}:${channel}:${thread ?? ts}`;
  const known = await recall(store, thread === undefined ? latest : alias);
  const conversation = known ?? key;
  if (thread === undefined) {
    // Not waited for: the answer does not depend on it.
    const place = { platform: "slack" as const, workspace, channel };
    const remember = (at: string, lifetime: number) =>
      Promise.all([
        store.conversations.write(at, JSON.stringify(conversation), lifetime),
        store.joinConversation(place, person, at),
      ]).catch(() => undefined);
    void remember(latest, DIRECT_PAUSE);
    if (conversation !== key) void remember(alias, THREAD_MEMORY);
  }
  return conversation;
}

async function recall(store: SlackStore, key: string): Promise<string | undefined> {
  const value = await bounded(read(store, key), STORE_PATIENCE, () => undefined);
  return z.string().safeParse(value).data;
}

async function read(store: SlackStore, key: string): Promise<unknown> {
  const text = await store.conversations.read(key);
  return text === undefined ? undefined : JSON.parse(text);
}
