import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../../src/log.ts";
import { errorCode } from "../error-code.ts";
import type { IncomingMessage } from "../read/read-message.ts";
import { MARK } from "../send/send-message.ts";

const Thread = z.object({
  messages: z.array(
    z.object({
      metadata: z
        .object({ event_type: z.literal(MARK), event_payload: z.object({ answers: z.string() }) })
        .optional()
        .catch(undefined),
    }),
  ),
});

/**
 * Whether a process that died had sent its answer to `message` already. Where the history may not
 * be read, for lack of a scope, it counts as not sent.
 */
export async function wasAnswered(
  client: webApi.WebClient,
  { channel, thread, ts }: IncomingMessage,
  log: Log,
): Promise<boolean> {
  try {
    const replies = await client.conversations.replies({
      channel,
      ts: thread ?? ts,
      oldest: ts,
      limit: 100,
      include_all_metadata: true,
    });
    const { messages } = Thread.parse(replies);
    return messages.some(({ metadata }) => metadata?.event_payload.answers === ts);
  } catch (error) {
    log.debug({ code: errorCode(error) }, "Could not look whether it was answered before.");
    return false;
  }
}
