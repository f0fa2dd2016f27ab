import type { Environment } from "../../src/config.ts";
import { ConfigError } from "../../src/errors.ts";

export interface ShardPlan {
  readonly shards: "auto" | number[];
  readonly shardCount: number;
}

/** Replaced by Discord's number. With 1, the default, discord.js would read SHARD_COUNT itself. */
const ANY_COUNT = 2;

/**
 * As many shards as Discord recommends, in this process; or the ones that SHARD_LIST names of the
 * SHARD_COUNT that all processes have together.
 * @throws {ConfigError} for a list that does not fit the count
 */
export function shardPlan({ SHARD_LIST, SHARD_COUNT }: Environment): ShardPlan {
  if (SHARD_LIST === undefined && SHARD_COUNT === undefined)
    return { shards: "auto", shardCount: ANY_COUNT };
  const all = Array.from({ length: SHARD_COUNT ?? 0 }, (_, id) => id);
  const shards = SHARD_LIST === undefined ? all : [...new Set(SHARD_LIST.split(",").map(Number))];
  if (SHARD_COUNT === undefined || shards.some((id) => id >= SHARD_COUNT))
    throw new ConfigError(
      "SHARD_LIST does not fit SHARD_COUNT.",
      "Set SHARD_COUNT to the number of shards in all processes together; the list then has numbers from 0 to one less.",
    );
  return { shards, shardCount: SHARD_COUNT };
}
