import type { webApi } from "@slack/bolt";
import { errorCode } from "../error-code.ts";
import { PHRASES } from "../phrases.ts";
import { escapeMrkdwn } from "../read/mrkdwn.ts";
import type { Message } from "../render/elements.ts";
import type { SlackServices } from "../slack-services.ts";
import { withRetries } from "./with-retries.ts";

export type SendServices = Pick<SlackServices, "log" | "count">;

export interface Target {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** Whom the answer is for: told directly when the channel cannot be written to. */
  readonly person?: string | undefined;
  /** Slack's id of the message that is answered: marks the answer, so that it can be found. */
  readonly answers?: string | undefined;
}

/** Type of the metadata of an answer; its payload holds the id of the message that is answered. */
export const MARK = "career_advisor_answer";

export type Sent =
  | { readonly ok: true; readonly channel: string; readonly ts: string | undefined }
  | { readonly ok: false; readonly code: string };

/** Slack does not like how the message is laid out: its text alone still says everything. */
const LAYOUT = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
  "msg_too_long",
  "invalid_attachments",
  "unsupported_block",
]);
/** The channel cannot be written to, but the person can be. */
const CLOSED = new Set([
  "is_archived",
  "not_in_channel",
  "channel_not_found",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
  "no_permission",
  "ekm_access_denied",
]);
const UNTHREADABLE = new Set(["cannot_reply_to_message", "thread_not_found", "invalid_thread_ts"]);

/** Sends a message, in a simpler form or to the person alone when Slack refuses it. Never rejects. */
export async function sendMessage(
  client: webApi.WebClient,
  target: Target,
  message: Message,
  services: SendServices,
): Promise<Sent> {
  const first = await post(client, target, message, services);
  if (first.ok) return first;
  services.log.warn({ code: first.code }, "Slack refused an answer.");
  const second = await sendOtherwise(client, target, message, first.code, services);
  if (!second.ok) services.log.error({ code: second.code }, "An answer could not be delivered.");
  return second;
}

async function sendOtherwise(
  client: webApi.WebClient,
  target: Target,
  message: Message,
  code: string,
  services: SendServices,
): Promise<Sent> {
  const { text, blocks } = message;
  if (LAYOUT.has(code)) return post(client, target, { text, blocks: [] }, services);
  if (UNTHREADABLE.has(code))
    return post(client, { ...target, thread: undefined }, { text, blocks }, services);
  if (CLOSED.has(code) && target.person !== undefined && target.channel !== target.person) {
    const told = `${escapeMrkdwn(PHRASES.unreachable)}\n\n${text}`;
    return post(client, { channel: target.person }, { text: told, blocks: [] }, services);
  }
  return { ok: false, code };
}

async function post(
  client: webApi.WebClient,
  target: Target,
  { text, blocks }: Message,
  { count }: SendServices,
): Promise<Sent> {
  try {
    const sent = await withRetries(count, () =>
      client.chat.postMessage({
        channel: target.channel,
        ...(target.thread === undefined ? {} : { thread_ts: target.thread }),
        text,
        ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
        ...(target.answers === undefined
          ? {}
          : { metadata: { event_type: MARK, event_payload: { answers: target.answers } } }),
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    return { ok: true, channel: sent.channel ?? target.channel, ts: sent.ts };
  } catch (error) {
    return { ok: false, code: errorCode(error) };
  }
}
