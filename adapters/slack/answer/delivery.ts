import type { webApi } from "@slack/bolt";
import type { Place } from "../../../src/store/store.ts";
import { type IncomingMessage, messageKey } from "../read/read-message.ts";

/** A message with what came along with it. */
export interface Delivery {
  readonly message: IncomingMessage;
  readonly client: webApi.WebClient;
  readonly workspace: string;
  /** Slack's id of the event, the same in every redelivery; a click has none. */
  readonly event?: string | undefined;
  /** How many processes have begun with it, when it came by the inbox; 2 or more: others died. */
  readonly attempts?: number | undefined;
  /** The suggestion that was picked, when it came by a click and not by words. */
  readonly picked?: { readonly passage: string; readonly heading: string };
}

/** Both names of a message: its event, and its place, which two events of one message share. */
export function claimKeys({ workspace, event, message }: Delivery): string[] {
  const place = messageKey(workspace, message);
  return event === undefined ? [place] : [place, `slack:event:${workspace}:${event}`];
}

export function placeOf({ workspace, message }: Delivery): Place {
  return { platform: "slack", workspace, channel: message.channel };
}

/** Key of a thread over all workspaces. */
export function threadKey({ workspace, message: { channel, thread, ts } }: Delivery): string {
  return `${workspace}:${channel}:${thread ?? ts}`;
}
