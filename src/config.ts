import { z } from "zod";
import { ConfigError } from "./errors.ts";

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

/** Every environment variable that is read, with its form. An empty one counts as not set. */
const Environment = z.object({
  KNOWLEDGE_DIR: text.default("knowledge"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  PORT: port.default(3000),
  SLACK_BOT_TOKEN: text.regex(/^xox/, "must start with xoxb-").optional(),
  SLACK_APP_TOKEN: text.regex(/^xapp-/, "must start with xapp-").optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_CLIENT_ID: text.optional(),
  SLACK_CLIENT_SECRET: text.optional(),
  SLACK_STATE_SECRET: text.optional(),
  /** Asks workspaces for the scopes that reading their channels takes. */
  SLACK_AUTO_ANSWER: z.stringbool().default(false),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  DISCORD_TOKEN: text.optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  DISCORD_GUILD_ID: text.regex(/^\d{15,21}$/, "must be the server's numeric id").optional(),
  /** Needs the Message Content Intent, which is switched on in Discord's developer portal. */
  DISCORD_MESSAGE_CONTENT: z.stringbool().default(false),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be an address like postgres://user:password@host/database",
    })
    .optional(),
  DATABASE_FILE: text.default("data/advisor.db"),
  STORE_KEY: text.min(16, "must have at least 16 characters").optional(),
  OPS_PORT: port.optional(),
  /** k: how many different people must share what mentors are shown. */
  REPORT_PEOPLE: z.coerce.number().int().min(2).max(1000).default(3),
  SHARD_LIST: text.regex(/^\d+(,\d+)*$/, "must be numbers with commas, e.g. 0,1,2").optional(),
  /** Set by discord.js's ShardingManager for each of its processes: the number of its shard. */
  SHARDS: z.coerce.number().int().min(0).max(10_000).optional(),
  SHARD_COUNT: z.coerce.number().int().min(1).max(10_000).optional(),
});

export type Environment = z.infer<typeof Environment>;

/**
 * Checks the environment once; every later file receives the result.
 * @throws {ConfigError} naming all bad variables in one message, never their values.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(set);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new ConfigError(
    `The environment has ${problems.length} wrong variable(s): ${problems.join("; ")}.`,
    "Compare it with .env.example.",
  );
}
