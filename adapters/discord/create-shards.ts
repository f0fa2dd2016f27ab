import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type REST, Routes, type Shard, ShardingManager } from "discord.js";
import { z } from "zod";
import type { Environment } from "../../src/config.ts";
import { AdvisorError } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { wrongToken } from "./connect.ts";
import { createInteractionRest } from "./create-client.ts";
import { codeOf, failureOf } from "./failure.ts";
import { shardPlan } from "./shard-plan.ts";

export interface ShardsOptions {
  readonly config: Environment;
  readonly token: string;
  readonly log: Log;
  /** Told when no process can ever run: the configuration is wrong. */
  readonly onFatal: (error: AdvisorError) => void;
}

/** The processes of the shards. */
export interface Shards {
  start(): Promise<unknown>;
  /** Ends them as SIGTERM does; resolves when all have ended. */
  stop(): Promise<void>;
}

/** A process that ends is started again after this time (ms): longer than Discord wants between two. */
const AGAIN_AFTER = 10_000;

/** How a process ends that was configured wrongly. */
const WRONG_CONFIGURATION = 2;

const PROGRAM = fileURLToPath(new URL("../launch.mjs", import.meta.url));
const Gateway = z.object({ shards: z.number().int().min(1) });

/** discord.js's ShardingManager over `npm start`. It starts again what ends, but in no hurry. */
export async function createShards(options: ShardsOptions): Promise<Shards> {
  const { config, token, log, onFatal } = options;
  const { shards, shardCount } = shardPlan(config);
  const totalShards =
    shards === "auto" ? await recommended(createInteractionRest(config), token) : shardCount;
  const manager = new ShardingManager(PROGRAM, {
    totalShards,
    token,
    respawn: false,
    execArgv: ["--max-semi-space-size=2"],
    ...(shards === "auto" ? {} : { shardList: shards }),
  });
  let isStopping = false;
  const restart = (shard: Shard) => {
    if (isStopping) return;
    const failed = () => log.error({ shard: shard.id }, "A shard's process could not be started.");
    shard.spawn(-1).catch(failed);
  };
  manager.on("shardCreate", (shard) => {
    shard.on("death", (process) => {
      if (isStopping) return;
      const code = "exitCode" in process ? process.exitCode : null;
      // One that never connected has said why, and the next one would say the same.
      if (code === WRONG_CONFIGURATION || (code !== null && !shard.ready))
        return onFatal(
          new AdvisorError("A shard's process could not run.", "See what it wrote above."),
        );
      log.warn({ shard: shard.id, code }, "A shard's process ended; it is started again.");
      setTimeout(() => restart(shard), AGAIN_AFTER).unref();
    });
  });
  return {
    start: () => manager.spawn({ timeout: -1 }),
    stop: async () => {
      isStopping = true;
      const living = manager.shards.map(({ process }) => process).filter((one) => one !== null);
      await Promise.all(
        living
          .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
          .map(async (child) => {
            const ended = once(child, "exit");
            child.kill("SIGTERM");
            await ended;
          }),
      );
    },
  };
}

async function recommended(rest: REST, token: string): Promise<number> {
  rest.setToken(token.replace(/^Bot\s+/i, ""));
  try {
    return Gateway.parse(await rest.get(Routes.gatewayBot())).shards;
  } catch (error) {
    if (failureOf(error) === "unauthorized") throw wrongToken();
    throw new AdvisorError(
      `Discord could not be asked how many shards it recommends (${codeOf(error)}).`,
      "Set SHARD_COUNT, or start again when Discord can be reached.",
    );
  }
}
