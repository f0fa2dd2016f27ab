import type { Environment } from "../config.ts";
import type { Log } from "../log.ts";
import { createKeys } from "./keys.ts";
import { openPostgres } from "./postgres.ts";
import { readSecret } from "./read-secret.ts";
import { openStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";
import { createSteadyStore } from "./steady/steady-store.ts";
import type { StoreObserver } from "./steady/ways.ts";
import type { Store } from "./store.ts";

export interface StoreOptions {
  readonly config: Pick<Environment, "DATABASE_URL" | "DATABASE_FILE" | "STORE_KEY">;
  readonly log: Log;
  readonly observe?: StoreObserver;
}

/**
 * The store: PostgreSQL when DATABASE_URL is set, else the file DATABASE_FILE. A database that is
 * down, full or damaged is no error: the bot goes on without it, and uses it when it is back.
 * @throws {StoreError} when it is another program's, a newer version's, or has another key.
 */
export async function createStore({ config, log, observe }: StoreOptions): Promise<Store> {
  const { DATABASE_URL, DATABASE_FILE } = config;
  const keys = createKeys(await readSecret(config));
  const open = async () =>
    openStore(DATABASE_URL ? openPostgres(DATABASE_URL) : openSqlite(DATABASE_FILE), keys);
  const standIn = await openStore(openSqlite(":memory:"), keys);
  return createSteadyStore({ open, standIn, log, ...(observe ? { observe } : {}) });
}
