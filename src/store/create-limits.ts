import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { Environment } from "../config.ts";
import { createKeys } from "./keys.ts";
import { type Allowance, defaultAllowances, type Limits, type Whose } from "./limits.ts";
import { readSecret } from "./read-secret.ts";
import { within } from "./steady/within.ts";
import type { Place } from "./store.ts";

/** How long an answer waits for the counting of its question, in ms; then it goes ahead. */
const PATIENCE = 250;

const CONNECTIONS = 4;

export interface LimitsOptions {
  readonly config: Pick<Environment, "DATABASE_URL" | "DATABASE_FILE" | "STORE_KEY">;
  /** @default defaultAllowances */
  readonly allowances?: Readonly<Record<Whose, Allowance>>;
}

/**
 * A person's questions are counted in PostgreSQL, for all processes, when DATABASE_URL is set. Those
 * of channels and workspaces are counted in memory: their allowances keep one of them from taking up
 * this process, which is not worth two more queries for every answer.
 */
export async function createLimits(options: LimitsOptions): Promise<Limits> {
  const { config, allowances = defaultAllowances } = options;
  const keys = createKeys(await readSecret(config));
  const pool = await openPool(config.DATABASE_URL);
  const counter = (whose: Whose): RateLimiterAbstract => {
    const { questions: points, seconds: duration } = allowances[whose];
    const memory = new RateLimiterMemory({ keyPrefix: whose, points, duration });
    if (!pool || whose !== "person") return memory;
    return new RateLimiterPostgres({
      storeClient: pool,
      tableName: "limits",
      tableCreated: true, // By the store's migrations.
      clearExpiredByTimeout: false, // The store's purge does it.
      keyPrefix: whose,
      points,
      duration,
      inMemoryBlockOnConsumed: points + 1, // A flood is turned away without a query.
      insuranceLimiter: memory, // Counts for this process while the database is away.
    });
  };
  const counters = {
    person: counter("person"),
    channel: counter("channel"),
    workspace: counter("workspace"),
  };
  return {
    take: async (place, person) => {
      for (const [whose, parts] of keysOf(place, person)) {
        const wait = await count(counters[whose], keys.hash("limit", ...parts));
        if (wait > 0) return { allowed: false, wait, whose };
      }
      return { allowed: true };
    },
    close: async () => {
      await pool?.end();
    },
  };
}

async function openPool(url: string | undefined) {
  if (url === undefined) return undefined;
  const { createPool } = await import("./postgres.ts");
  return createPool(url, CONNECTIONS);
}

/** The person first: a question that is refused to one does not count for the others. */
function keysOf({ platform, workspace, channel }: Place, person: string): [Whose, string[]][] {
  return [
    ["person", [platform, person]],
    ...(channel ? [["channel", [platform, workspace, channel]] satisfies [Whose, string[]]] : []),
    ...(workspace === "direct"
      ? []
      : [["workspace", [platform, workspace]] satisfies [Whose, string[]]]),
  ];
}

/** Seconds to wait; 0 when it is allowed, or could not be counted in time. */
async function count(counter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await within(PATIENCE, counter.consume(key));
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) return 0;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
