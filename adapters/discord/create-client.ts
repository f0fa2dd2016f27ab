import { Client, GatewayIntentBits, Options, REST } from "discord.js";
import type { Environment } from "../../src/config.ts";
import { shardPlan } from "./shard-plan.ts";

/** None of them is privileged: the bot runs without any switch in the developer portal. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/**
 * Guilds, channels and roles are kept, since settings and forums need them; nothing else is: a
 * busy server would fill the memory with members and messages that are never looked at.
 */
const CACHES = {
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 500,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildSoundboardSoundManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 500,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};

/** The discord.js client, not connected yet. */
export function createClient(config: Environment): Client {
  const content = config.DISCORD_MESSAGE_CONTENT ? [GatewayIntentBits.MessageContent] : [];
  return new Client({
    intents: [...INTENTS, ...content],
    ...shardPlan(config),
    makeCache: Options.cacheWithLimits(CACHES),
    allowedMentions: { parse: [], repliedUser: false },
    // Events wait for the guilds, and interactions are void after 3 s.
    waitGuildTimeout: 1_500,
    rest: { ...restOptions(config), invalidRequestWarningInterval: 500 },
  });
}

/**
 * Answers interactions. Discord does not count those calls against the 50 a second that a bot may
 * make, but discord.js' own REST manager does, and would hold the fifty-first back for a second.
 */
export function createInteractionRest(config: Environment): REST {
  return new REST({ ...restOptions(config), globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}

function restOptions({ DISCORD_API_URL }: Environment) {
  return {
    ...(DISCORD_API_URL === undefined ? {} : { api: apiBase(DISCORD_API_URL) }),
    // One more try at once; `retryOnce` makes another one after a pause.
    retries: 1,
    timeout: 10_000,
  };
}

/** discord.js appends the version. */
function apiBase(url: string): string {
  return url.replace(/\/+$/, "").replace(/\/v\d+$/, "");
}
