import { z } from "zod";
import { readMrkdwn } from "./mrkdwn.ts";

/** Where and how a message reached the bot. */
export type Surface = "mention" | "direct" | "channel";

/** A message of a person that may be a question. */
export interface IncomingMessage {
  readonly surface: Surface;
  readonly channel: string;
  readonly person: string;
  /** What the person wrote, as words. */
  readonly text: string;
  readonly ts: string;
  /** Root of the thread it stands in; undefined at the top level. */
  readonly thread: string | undefined;
  /** Whether it names people other than the bot. */
  readonly namesOthers: boolean;
}

const MessageEvent = z.object({
  type: z.enum(["message", "app_mention"]),
  channel: z.string().min(1),
  ts: z.string().min(1),
  user: z.string().min(1),
  text: z.string().nullish(),
  thread_ts: z.string().min(1).nullish(),
  channel_type: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  bot_profile: z.unknown().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().nullish(),
});

/** Subtypes of what a person says; every other one reports something: edits, joins, topics, bots. */
const SAID = new Set(["file_share", "thread_broadcast"]);

/**
 * The message in a Slack event; undefined for everything that no person just said: the bot itself,
 * other bots, edits, joins, and payloads of another form.
 */
export function readMessage(
  event: unknown,
  botUser: string | undefined,
): IncomingMessage | undefined {
  const parsed = MessageEvent.safeParse(event);
  if (!parsed.success || !isSaidByPerson(parsed.data, botUser)) return undefined;
  const { type, channel, channel_type, user, ts, thread_ts } = parsed.data;
  const text = parsed.data.text ?? "";
  const isMention = type === "app_mention" || (botUser !== undefined && mentions(text, botUser));
  const isDirect = channel_type === "im" || channel.startsWith("D");
  return {
    surface: isDirect ? "direct" : isMention ? "mention" : "channel",
    channel,
    person: user,
    text: readMrkdwn(text),
    ts,
    thread: thread_ts ?? undefined,
    namesOthers: /<[@!]/.test(botUser === undefined ? text : text.replaceAll(`<@${botUser}`, "")),
  };
}

/** Name of a message over all workspaces: whoever has it in the store answers. */
export function messageKey(workspace: string, { channel, ts }: IncomingMessage): string {
  return `slack:message:${workspace}:${channel}:${ts}`;
}

function isSaidByPerson(event: z.infer<typeof MessageEvent>, botUser: string | undefined): boolean {
  if (event.bot_id || event.bot_profile != null) return false;
  if (event.hidden || event.edited != null) return false;
  if (event.user === botUser || event.user === "USLACKBOT") return false;
  return event.subtype == null || SAID.has(event.subtype);
}

function mentions(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
}
