import type { Environment } from "../src/config.ts";

/**
 * The configuration of a process that discord.js's ShardingManager has started: its one shard, a
 * port of its own for health and metrics, and no Slack, which would be answered by all of them.
 */
export function asShard(config: Environment): Environment {
  const { SHARDS, OPS_PORT } = config;
  if (SHARDS === undefined) return config;
  return {
    ...config,
    SHARD_LIST: String(SHARDS),
    OPS_PORT: OPS_PORT ? OPS_PORT + SHARDS : OPS_PORT,
    SLACK_BOT_TOKEN: undefined,
    SLACK_APP_TOKEN: undefined,
    SLACK_SIGNING_SECRET: undefined,
    SLACK_CLIENT_ID: undefined,
  };
}
