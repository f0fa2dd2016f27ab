import { Client } from "pg";
import { createKeys } from "../../src/store/keys.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { openStore } from "../../src/store/sql-store.ts";
import type { Store } from "../../src/store/store.ts";
import { createTestSchema } from "../store/postgres-schema.ts";
import { quantiles } from "./quantiles.ts";

export interface StoreBenchOptions {
  /** A PostgreSQL that may be used; a schema is made there and dropped. */
  readonly address: string;
  /** Conversations, and as many events. @default 1_000_000 */
  readonly rows?: number;
  /** Calls of each kind that are measured. @default 4000 */
  readonly calls?: number;
  /** Calls under way at a time. @default 4 */
  readonly together?: number;
}

/** Milliseconds. */
export interface Latency {
  readonly call: string;
  readonly p50: number;
  readonly p99: number;
}

const DAY = 86_400_000;

/** How long claims and look-ups take in a PostgreSQL that is full of rows. */
export async function benchStore(options: StoreBenchOptions): Promise<readonly Latency[]> {
  const { address, rows = 1_000_000, calls = 4000, together = 4 } = options;
  const schema = await createTestSchema(address);
  const keys = createKeys("a secret for benches only");
  const store = await openStore(openPostgres(schema.url), keys);
  try {
    await fill(schema.url, rows, keys.seal("x".repeat(400)));
    const all = Object.entries(kinds(store));
    // Warms up the pool, the caches and this program: a bot that runs is what is measured.
    for (const [call, work] of all) await measure(call, work, calls, together);
    const results: Latency[] = [];
    for (const [call, work] of all) results.push(await measure(call, work, calls, together));
    return results;
  } finally {
    await store.close();
    await schema.drop();
  }
}

let serial = 0;

function kinds(store: Store): Record<string, () => Promise<unknown>> {
  const event = () => ({
    key: `accepted ${serial++}`,
    platform: "slack" as const,
    workspace: "T1",
    payload: "x".repeat(800),
  });
  return {
    // What the machine itself takes: where other things run, all figures rise with it.
    "nothing (SELECT 1)": () => store.ping(),
    "claim, new": () => store.claim(`new ${serial++}`, DAY),
    "claim, taken": () => store.claim(`new ${serial++ % 200}`, DAY),
    "accept and done": async () => {
      const accepted = event();
      await store.accept(accepted, 10_000);
      await store.done(accepted.key);
    },
    "take over, nothing left": () => store.takeOver("discord", 10, 10_000),
    "conversation, write": () => store.conversations.write(`c ${serial++}`, "x".repeat(400), DAY),
    "conversation, read": () => store.conversations.read(`c ${serial++ % 200}`),
    "conversation, unknown": () => store.conversations.read(`unknown ${serial++}`),
    settings: () => store.readSettings({ platform: "slack", workspace: "T1", channel: "C1" }),
  };
}

/** Rows as the store writes them, made by the database itself. */
async function fill(url: string, rows: number, value: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const expiry = `${Date.now()} + (n % 1000) * 86400 + 3600000`;
  await client.query(
    `INSERT INTO conversations (key, value, expires_at)
     SELECT md5(n::text), $1, ${expiry} FROM generate_series(1, ${rows}) AS n`,
    [value],
  );
  await client.query(
    `INSERT INTO events (key, attempts, expires_at)
     SELECT md5('e' || n), 1, ${expiry} FROM generate_series(1, ${rows}) AS n`,
  );
  await client.query("VACUUM ANALYZE");
  // What the filling left to be written would be measured too. Not everybody may ask for it.
  await client.query("CHECKPOINT").catch(() => undefined);
  await client.end();
}

async function measure(
  call: string,
  work: () => Promise<unknown>,
  calls: number,
  together: number,
): Promise<Latency> {
  const times: number[] = [];
  const worker = async () => {
    for (let n = 0; n < calls / together; n++) {
      const started = performance.now();
      await work();
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  const { p50, p99 } = quantiles(times);
  return { call, p50, p99 };
}
