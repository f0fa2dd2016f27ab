import { randomBytes } from "node:crypto";
import { Pool } from "pg";

/** Address of the PostgreSQL that tests may use; without one they are skipped. */
export const testDatabaseUrl = process.env.TEST_DATABASE_URL;

export interface TestSchema {
  /** Connects into an empty schema of its own. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty schema that nobody else uses, with the tools to drop it. */
export async function createTestSchema(address: string): Promise<TestSchema> {
  const name = `advisor_test_${randomBytes(6).toString("hex")}`;
  await run(address, `CREATE SCHEMA ${name}`);
  const url = new URL(address);
  url.searchParams.set("options", `-c search_path=${name}`);
  return { url: url.href, drop: () => run(address, `DROP SCHEMA ${name} CASCADE`) };
}

async function run(address: string, sql: string): Promise<void> {
  const pool = new Pool({ connectionString: address, max: 1 });
  await pool.query(sql);
  await pool.end();
}
