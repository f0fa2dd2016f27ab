import type { Environment } from "../config.ts";
import type { Log } from "../log.ts";
import { createKeys, type Keys } from "./keys.ts";
import { readSecret } from "./read-secret.ts";
import { openStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";
import { createSteadyStore } from "./steady/steady-store.ts";
import type { StoreObserver } from "./steady/ways.ts";
import type { Store } from "./store.ts";

export type StoreConfig = Pick<Environment, "DATABASE_URL" | "DATABASE_FILE" | "STORE_KEY">;

export interface StoreOptions {
  readonly config: StoreConfig;
  readonly log: Log;
  readonly observe?: StoreObserver;
}

/**
 * The store: PostgreSQL when DATABASE_URL is set, else the file DATABASE_FILE. A database that is
 * down, full or damaged is no error: the bot goes on without it, and uses it when it is back.
 * @throws {StoreError} when it is another program's, a newer version's, or has another key.
 */
export async function createStore({ config, log, observe }: StoreOptions): Promise<Store> {
  const keys = createKeys(await readSecret(config));
  const standIn = await openStore(openSqlite(":memory:"), keys);
  return createSteadyStore({
    open: () => open(config, keys),
    standIn,
    log,
    ...(observe ? { observe } : {}),
  });
}

/**
 * The store as it is, for a command that needs it now.
 * @throws {StoreError} when it cannot be used.
 */
export async function openStoreNow(config: StoreConfig): Promise<Store> {
  return open(config, createKeys(await readSecret(config)));
}

async function open({ DATABASE_URL, DATABASE_FILE }: StoreConfig, keys: Keys): Promise<Store> {
  if (DATABASE_URL === undefined) return openStore(openSqlite(DATABASE_FILE), keys);
  // Loaded where it is used: its client takes memory.
  const { openPostgres } = await import("./postgres.ts");
  return openStore(openPostgres(DATABASE_URL), keys);
}
