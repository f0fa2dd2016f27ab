import { MessageType } from "discord.js";
import { z } from "zod";

const Id = z.string().regex(/^\d{1,25}$/);

/** The part of MESSAGE_CREATE that is relied on. */
const MessageEvent = z.object({
  id: Id,
  channel_id: Id,
  guild_id: Id.optional(),
  type: z.number().default(MessageType.Default),
  content: z.string().default(""),
  webhook_id: Id.nullish(),
  author: z.object({ id: Id, bot: z.boolean().optional(), system: z.boolean().optional() }),
  mentions: z.array(z.object({ id: Id })).default([]),
  message_reference: z.object({ type: z.number().optional() }).nullish(),
  referenced_message: z.object({ author: z.object({ id: Id }) }).nullish(),
});

/** What is needed of a message; also the form in which it waits in the store. */
export const IncomingMessage = z.object({
  id: Id,
  channel: Id,
  /** Absent in direct messages. */
  guild: Id.optional(),
  person: Id,
  /** What was said, without the mention of the bot; empty where Discord withholds it. */
  text: z.string(),
  /** It was said to the bot: mentioned by name, replied to, or in a direct message. */
  addressed: z.boolean(),
  /** It was said to somebody else. */
  toOthers: z.boolean(),
  /** It opens a thread or forum post: both then have the same id. */
  opensPost: z.boolean(),
});

export type IncomingMessage = Readonly<z.infer<typeof IncomingMessage>>;

/**
 * A gateway event → a message from a person; undefined for anything that is not: bots, webhooks,
 * system messages, this bot itself. Mentions of everyone and of roles do not address the bot.
 */
export function readMessage(event: unknown, me: string): IncomingMessage | undefined {
  const parsed = MessageEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  if (!isFromPerson(message, me)) return undefined;
  const mentioned = message.mentions.map(({ id }) => id);
  const repliesTo = message.referenced_message?.author.id;
  const addressed =
    message.guild_id === undefined ||
    mentioned.includes(me) ||
    (repliesTo === me && message.content !== "");
  return {
    id: message.id,
    channel: message.channel_id,
    guild: message.guild_id,
    person: message.author.id,
    text: message.content.replace(new RegExp(`<@!?${me}>`, "g"), " ").trim(),
    addressed,
    toOthers: !addressed && (mentioned.length > 0 || message.message_reference != null),
    opensPost: message.id === message.channel_id,
  };
}

function isFromPerson(message: z.infer<typeof MessageEvent>, me: string): boolean {
  const { author, type, webhook_id } = message;
  const said = type === MessageType.Default || type === MessageType.Reply;
  return said && !author.bot && !author.system && author.id !== me && webhook_id == null;
}
