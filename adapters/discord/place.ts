import type { Client } from "discord.js";
import type { Place } from "../../src/store/store.ts";

/** Where something was said. Threads and forum posts follow the settings of their channel. */
export function placeOf(client: Client, guild: string | null | undefined, channel: string): Place {
  const known = client.channels.cache.get(channel);
  const parent = known?.isThread() ? known.parentId : undefined;
  return { platform: "discord", workspace: guild ?? "direct", channel: parent ?? channel };
}

/** One conversation per person and channel or thread. */
export function conversationOf(channel: string, person: string): string {
  return `discord:${channel}:${person}`;
}
