import { z } from "zod";
import { ABOUT, type Database, type Query } from "./database.ts";
import type { Keys } from "./keys.ts";
import { migrations } from "./migrations.ts";
import { StoreError } from "./store-error.ts";

const About = z.array(z.object({ name: z.string(), value: z.string() }));
const Tables = z.array(z.object({ name: z.string() }));

/**
 * Brings a database to this version's tables: all of it or nothing, by one process at a time.
 * @throws {StoreError} when it is another product's, a newer version's or has another key.
 */
export async function migrate(database: Database, keys: Keys): Promise<void> {
  await database.exclusively(async (query) => {
    const about = await readAbout(database, query);
    checkKey(about, keys);
    const steps = migrations(database);
    const version = readVersion(about, steps.length);
    for (const statement of steps.slice(version).flat()) await query(statement);
    await write(query, "version", String(steps.length));
    await write(query, "key", signOf(keys));
  });
}

async function readAbout(database: Database, query: Query): Promise<Map<string, string>> {
  const tables = Tables.parse(await query(database.words.tables)).map(({ name }) => name);
  if (tables.length > 0 && !tables.includes(ABOUT))
    throw new StoreError(
      "foreign",
      `The database belongs to another program: it holds ${tables.slice(0, 3).join(", ")}.`,
      "Name an empty one in DATABASE_URL or DATABASE_FILE; nothing was changed.",
    );
  if (tables.length === 0)
    await query(`CREATE TABLE ${ABOUT} (name TEXT PRIMARY KEY, value TEXT NOT NULL)`);
  const rows = About.parse(await query(`SELECT name, value FROM ${ABOUT}`));
  return new Map(rows.map(({ name, value }) => [name, value]));
}

function readVersion(about: Map<string, string>, known: number): number {
  const version = Number(about.get("version") ?? 0);
  if (version > known)
    throw new StoreError(
      "newer",
      `The database is of version ${version}; this bot knows versions up to ${known}.`,
      "Start the newer bot, or name another database; nothing was changed.",
    );
  return version;
}

function checkKey(about: Map<string, string>, keys: Keys): void {
  const sign = about.get("key");
  if (sign !== undefined && sign !== signOf(keys))
    throw new StoreError(
      "wrong-key",
      "The database was written with another key.",
      "Set STORE_KEY to the one that it was made with (the same for all processes), or put back the .key file; nothing was changed.",
    );
}

function signOf(keys: Keys): string {
  return keys.hash("sign of the key");
}

async function write(query: Query, name: string, value: string): Promise<void> {
  await query(
    `INSERT INTO ${ABOUT} (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, value],
  );
}
