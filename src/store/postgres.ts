import { Pool, type PoolClient } from "pg";
import type { Database, Query, Row, Value } from "./database.ts";
import { explainPostgres } from "./explain-postgres.ts";

/** Any number of our own: batches and migrations of all processes wait for one another on it. */
const ADVISORY_LOCK = 7_302_114_905;

/** Statements that every connection keeps prepared, at most; more than the store has. */
const MOST_NAMES = 100;

const CONNECT_TIMEOUT = 3000;
const STATEMENT_TIMEOUT = 5000;

/** Makes a pool on PostgreSQL. Connects with the first query, so it never throws here. */
export function openPostgres(url: string, connections = 10): Database {
  const pool = createPool(url, connections);
  const nameOf = createNames();
  const send = async (to: Pool | PoolClient, sql: string, values: readonly Value[] = []) => {
    const name = values.length > 0 ? nameOf(sql) : undefined;
    const statement = { text: sql, values: [...values], ...(name === undefined ? {} : { name }) };
    try {
      return (await to.query<Record<string, unknown>>(statement)).rows;
    } catch (error) {
      throw explainPostgres(url, error);
    }
  };
  const query: Query = (sql, values) => send(pool, sql, values);
  const exclusively = async <T>(work: (query: Query) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error) => {
      throw explainPostgres(url, error);
    });
    const ask: Query = (sql, values) => send(client, sql, values);
    try {
      await ask("BEGIN");
      await ask("SET LOCAL synchronous_commit = on");
      await ask(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
      const result = await work(ask);
      await ask("COMMIT");
      client.release();
      return result;
    } catch (error) {
      client.release(true); // A closed connection is rolled back by the server.
      throw error;
    }
  };
  return {
    words: {
      now: "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)",
      takeRows: "FOR UPDATE SKIP LOCKED",
      unloggedTable: "UNLOGGED TABLE",
      tables: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
    },
    query,
    exclusively,
    batch: (statements) =>
      exclusively(async (ask) => {
        const results: (readonly Row[])[] = [];
        for (const { sql, values } of statements) results.push(await ask(sql, values));
        return results;
      }),
    close: () => pool.end(),
  };
}

/** A pool whose waits all have an end. */
export function createPool(url: string, connections: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: "career-advisor",
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: STATEMENT_TIMEOUT + 1000,
    idle_in_transaction_session_timeout: 2 * STATEMENT_TIMEOUT,
    keepAlive: true,
    // A single statement does not wait for the disk. Killing the bot loses nothing by that; a crash
    // of the database itself may lose its last half second of claims and conversations. Batches wait.
    onConnect: async (client) => {
      await client.query("SET synchronous_commit = off");
    },
  });
  // An idle connection that breaks is replaced by the pool; the next query tells if that fails.
  pool.on("error", () => undefined);
  return pool;
}

/** Statements with a name are parsed and planned once by each connection, which halves their time. */
function createNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_NAMES) return known;
    names.set(sql, `advisor_${names.size}`);
    return names.get(sql);
  };
}
