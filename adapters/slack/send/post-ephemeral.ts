import type { webApi } from "@slack/bolt";
import type { Observe } from "../../../src/operation/observe.ts";
import { errorCode } from "../error-code.ts";
import type { Message } from "../render/elements.ts";

export interface Recipient {
  readonly channel: string;
  readonly person: string;
  readonly thread?: string | undefined;
}

/** Shows a message to one person in a channel; false when Slack refuses it. */
export async function postEphemeral(
  client: webApi.WebClient,
  { channel, person, thread }: Recipient,
  { text, blocks }: Message,
  count: Observe,
): Promise<boolean> {
  try {
    await client.chat.postEphemeral({
      channel,
      user: person,
      text,
      ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
    return true;
  } catch (error) {
    count({ what: "platformError", surface: "slack", code: errorCode(error) });
    return false;
  }
}
