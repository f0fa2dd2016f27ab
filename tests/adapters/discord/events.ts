import type { FakeDiscord } from "./fake-discord.ts";
import { APPLICATION, ME } from "./fake-discord.ts";

export const GUILD = "200000000000000000";
export const CHANNEL = "300000000000000001";
export const FORUM = "300000000000000002";
/** A role. */
export const MENTORS = "601";
export const PERSON = "400000000000000001";

/** ViewChannel, SendMessages, ReadMessageHistory, SendMessagesInThreads. */
const PERMISSIONS = String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n));
const MANAGER = String(BigInt(PERMISSIONS) | (1n << 5n));

export function guild(id = GUILD) {
  return {
    id,
    name: "Careers",
    owner_id: "1",
    roles: [
      { id, name: "@everyone", permissions: PERMISSIONS, position: 0, color: 0 },
      { id: MENTORS, name: "Mentor", permissions: "0", position: 1, color: 0 },
    ],
    emojis: [],
    features: [],
    members: [],
    member_count: 3,
    channels: [
      { id: CHANNEL, type: 0, name: "general", position: 0, permission_overwrites: [] },
      {
        id: FORUM,
        type: 15,
        name: "mentorship",
        position: 1,
        permission_overwrites: [],
        available_tags: [{ id: "501", name: "Salary", moderated: false }],
      },
    ],
    threads: [],
  };
}

export function user(id = PERSON) {
  return { id, username: `user${id}`, discriminator: "0000", avatar: null };
}

export interface MessageParts {
  readonly id?: string;
  readonly channel?: string;
  /** null: a direct message. */
  readonly guild?: string | null;
  readonly content?: string;
  readonly person?: string;
  readonly mentionsMe?: boolean;
  readonly more?: object;
  readonly shard?: number;
}

/** Dispatches MESSAGE_CREATE; content is withheld as Discord does without the content intent. */
export function say(discord: FakeDiscord, parts: MessageParts): string {
  const { id = discord.snowflake(), channel = CHANNEL, guild: where = GUILD } = parts;
  const { content = "", person = PERSON, mentionsMe = false, more = {}, shard = 0 } = parts;
  if (!discord.channels.has(channel)) discord.addChannel(channel);
  const visible = mentionsMe || where === null || "readable" in more;
  discord.gateway.dispatch(
    "MESSAGE_CREATE",
    {
      id,
      channel_id: channel,
      ...(where === null ? {} : { guild_id: where, member: { roles: [] } }),
      type: 0,
      content: visible ? (mentionsMe ? `<@${ME}> ${content}` : content) : "",
      author: user(person),
      mentions: mentionsMe ? [user(ME)] : [],
      mention_everyone: false,
      mention_roles: [],
      attachments: [],
      embeds: [],
      timestamp: "2026-11-01T00:00:00Z",
      tts: false,
      pinned: false,
      ...more,
    },
    shard,
  );
  return id;
}

export interface InteractionParts {
  readonly id?: string;
  readonly token?: string;
  readonly person?: string;
  readonly channel?: string;
  readonly guild?: string | null;
  /** 0 server, 1 direct message with the bot, 2 between people. */
  readonly context?: number;
  readonly manager?: boolean;
  readonly roles?: readonly string[];
  readonly shard?: number;
  /** Milliseconds that have gone by since Discord made it. */
  readonly age?: number;
}

/** Dispatches INTERACTION_CREATE; returns the token under which the reply is found. */
export function interact(
  discord: FakeDiscord,
  type: number,
  data: object,
  parts: InteractionParts = {},
  message?: object,
): string {
  const { id = discord.snowflake(), person = PERSON, channel = CHANNEL } = parts;
  const { guild: where = GUILD, manager = false, roles = [] } = parts;
  const { shard = 0, age = 0 } = parts;
  const { token = `token-${id}`, context = where === null ? 1 : 0 } = parts;
  if (!discord.interactions.has(token))
    discord.interactions.set(token, { id, token, at: Date.now() - age });
  const permissions = manager ? MANAGER : PERMISSIONS;
  discord.gateway.dispatch(
    "INTERACTION_CREATE",
    {
      id,
      token,
      application_id: APPLICATION,
      type,
      version: 1,
      data,
      channel_id: channel,
      channel: { id: channel, type: where === null ? 1 : 0 },
      context,
      locale: "en-US",
      app_permissions: PERMISSIONS,
      authorizing_integration_owners: {},
      entitlements: [],
      attachment_size_limit: 0,
      ...(where === null
        ? { user: user(person) }
        : {
            guild_id: where,
            guild_locale: "en-US",
            guild: { id: where, locale: "en-US", features: [] },
            member: {
              user: user(person),
              roles,
              permissions,
              joined_at: "2026-01-01T00:00:00Z",
            },
          }),
      ...(message ? { message } : {}),
    },
    shard,
  );
  return token;
}

type Options = Readonly<Record<string, string | number | boolean>>;

/** `/career <name>` */
export function career(
  discord: FakeDiscord,
  name: string,
  options: Options = {},
  parts: InteractionParts = {},
): string {
  return interact(discord, 2, commandData(name, options), parts);
}

export function typing(
  discord: FakeDiscord,
  name: string,
  option: string,
  value: string,
  parts: InteractionParts = {},
): string {
  const data = {
    ...commandData(name, {}),
    options: [{ type: 1, name, options: [{ type: 3, name: option, value, focused: true }] }],
  };
  return interact(discord, 4, data, parts);
}

export function menu(discord: FakeDiscord, content: string, parts: InteractionParts = {}): string {
  const target = discord.snowflake();
  const data = {
    id: "901",
    type: 3,
    name: "Ask the career advisor",
    target_id: target,
    resolved: {
      messages: {
        [target]: {
          id: target,
          channel_id: CHANNEL,
          type: 0,
          content,
          author: user("77"),
          mentions: [],
          mention_roles: [],
          attachments: [],
          embeds: [],
          timestamp: "2026-11-01T00:00:00Z",
          components: [],
        },
      },
    },
  };
  return interact(discord, 2, data, parts);
}

/** Presses a button, or picks from a select, of a message of the bot. */
export function press(
  discord: FakeDiscord,
  customId: string,
  parts: InteractionParts = {},
  values?: readonly string[],
  body: object = {},
): string {
  const data = {
    custom_id: customId,
    component_type: values ? 3 : 2,
    ...(values ? { values } : {}),
  };
  return interact(discord, 3, data, parts, {
    id: discord.snowflake(),
    channel_id: CHANNEL,
    type: 0,
    content: "",
    author: user(ME),
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    timestamp: "2026-11-01T00:00:00Z",
    ...body,
  });
}

/** THREAD_CREATE of a new forum post. */
export function openPost(discord: FakeDiscord, name: string, tags: readonly string[] = []): string {
  const id = discord.snowflake();
  discord.addChannel(id, { unopened: true });
  discord.gateway.dispatch("THREAD_CREATE", {
    id,
    type: 11,
    guild_id: GUILD,
    parent_id: FORUM,
    owner_id: PERSON,
    name,
    applied_tags: tags,
    newly_created: true,
    message_count: 0,
    member_count: 1,
    thread_metadata: { archived: false, auto_archive_duration: 1440, locked: false },
  });
  return id;
}

const TYPES = { string: 3, number: 4, boolean: 5 } as const;

function commandData(name: string, options: Options) {
  const given = Object.entries(options).map(([key, value]) => ({
    type: key === "channel" ? 7 : key === "mentors" ? 8 : optionType(value),
    name: key,
    value,
  }));
  return {
    id: "900",
    type: 1,
    name: "career",
    options: [{ type: 1, name, options: given }],
    resolved: {
      channels: {
        [FORUM]: { id: FORUM, type: 15, name: "mentorship", permissions: "0" },
        [CHANNEL]: { id: CHANNEL, type: 0, name: "general", permissions: "0" },
      },
      roles: Object.fromEntries(
        [MENTORS, GUILD].map((id) => [id, { id, name: "Role", permissions: "0", position: 1 }]),
      ),
    },
  };
}

function optionType(value: string | number | boolean): number {
  if (typeof value === "string") return TYPES.string;
  return typeof value === "number" ? TYPES.number : TYPES.boolean;
}
