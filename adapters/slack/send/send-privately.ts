import { setTimeout as pause } from "node:timers/promises";
import { RespondError, type RespondFn, type webApi } from "@slack/bolt";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import type { Message } from "../render/elements.ts";
import { postEphemeral } from "./post-ephemeral.ts";
import { type SendServices, type Sent, sendMessage } from "./send-message.ts";

/** Where a command, a button or a shortcut was used, and how to reply to whoever used it. */
export interface Desk {
  readonly client: webApi.WebClient;
  readonly respond: RespondFn | undefined;
  readonly workspace: string;
  /** Undefined in the App Home, which is no channel. */
  readonly channel: string | undefined;
  readonly person: string;
  readonly thread?: string | undefined;
}

export interface PrivateOptions {
  /** Shows it to the whole channel instead. */
  readonly inChannel?: boolean;
  /** Puts it in the place of the private message that holds the button. */
  readonly replace?: boolean;
}

/** Slack answers a hook at once or not at all. */
const HOOK_PATIENCE = 10_000;
/** The hook was used five times, or is older than thirty minutes. */
const OVER = new Set([403, 404, 410]);

/**
 * Replies to whoever used a command or a button: by its hook, else as a private message in the
 * channel, else directly. Never rejects.
 */
export async function sendPrivately(
  desk: Desk,
  message: Message,
  services: SendServices,
  options: PrivateOptions = {},
): Promise<Sent> {
  const code =
    desk.respond === undefined ? "no_hook" : await useHook(desk.respond, message, options);
  if (code === undefined) return { ok: true, channel: desk.channel ?? desk.person, ts: undefined };
  if (code !== "no_hook") {
    services.log.warn({ code }, "A response URL did not work.");
    services.count({ what: "platformError", surface: "slack", code });
  }
  const { client, channel, person, thread } = desk;
  if (options.inChannel && channel !== undefined) {
    return sendMessage(client, { channel, thread, person }, message, services);
  }
  const shown =
    channel !== undefined &&
    (await postEphemeral(client, { channel, person, thread }, message, services.count));
  if (shown) return { ok: true, channel: channel ?? person, ts: undefined };
  return sendMessage(client, { channel: person, person }, message, services);
}

/** Undefined when the message went through, else a code. */
async function useHook(
  respond: RespondFn,
  message: Message,
  options: PrivateOptions,
): Promise<string | undefined> {
  const first = await callHook(respond, message, options);
  if (first === undefined || isOver(first)) return first === undefined ? undefined : codeOf(first);
  await pause(500);
  // The second attempt is plain: Slack may have refused the layout, and says so only by a number.
  const second = await callHook(respond, { text: message.text, blocks: [] }, options);
  return second === undefined ? undefined : codeOf(second);
}

async function callHook(
  respond: RespondFn,
  { text, blocks }: Message,
  { inChannel = false, replace = false }: PrivateOptions,
): Promise<unknown> {
  const work = respond({
    response_type: inChannel ? "in_channel" : "ephemeral",
    replace_original: replace,
    text,
    ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
    unfurl_links: false,
    unfurl_media: false,
  }).then(() => undefined);
  return bounded<unknown>(work, HOOK_PATIENCE, (reason) => reason ?? new Error("refused"));
}

function isOver(error: unknown): boolean {
  return error instanceof RespondError && OVER.has(error.statusCode);
}

function codeOf(error: unknown): string {
  return error instanceof RespondError ? `http_${error.statusCode}` : errorCode(error);
}
