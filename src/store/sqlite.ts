import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";
import { z } from "zod";
import {
  ABOUT,
  type Database,
  type Query,
  type Row,
  type Statement,
  type Value,
} from "./database.ts";
import { StoreError } from "./store-error.ts";

const Rows = z.array(z.record(z.string(), z.unknown()));

/** How long one process waits for another one's write (a report beside the bot), in ms. */
const BUSY_TIMEOUT = 2000;

/**
 * Opens a SQLite file, and makes it and its folder where there is none; `:memory:` keeps nothing.
 * @throws {StoreError} when the file cannot be opened or is not a SQLite database.
 */
export function openSqlite(file: string): Database {
  const connection = guard(file, () => connect(file));
  const prepared = new Map<string, Libsql.Statement>();
  const run = (sql: string, values: readonly Value[] = []): readonly Row[] =>
    guard(file, () => {
      const statement = prepared.get(sql) ?? connection.prepare(sql.replace(/\$(\d+)/g, "?$1"));
      prepared.set(sql, statement);
      return Rows.parse(statement.all([...values]));
    });
  const query: Query = async (sql, values) => run(sql, values);
  return {
    words: {
      now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
      takeRows: "",
      unloggedTable: "TABLE",
      tables: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    },
    query,
    batch: async (statements: readonly Statement[]) =>
      guard(file, () =>
        connection
          .transaction(() => statements.map(({ sql, values }) => run(sql, values)))
          .immediate(),
      ),
    exclusively: async (work) => {
      run("BEGIN IMMEDIATE");
      try {
        const result = await work(query);
        run("COMMIT");
        return result;
      } catch (error) {
        run("ROLLBACK");
        throw error;
      }
    },
    close: async () => {
      connection.close();
    },
  };
}

function connect(file: string): Libsql.Database {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const connection = new Libsql(file, { timeout: BUSY_TIMEOUT });
  const tables = Rows.parse(connection.prepare("SELECT name FROM sqlite_master").all([]));
  // The mode is kept in the file, and another program's file is not ours to change.
  if (tables.length === 0 || tables.some(({ name }) => name === ABOUT))
    connection.exec("PRAGMA journal_mode = WAL");
  connection.exec("PRAGMA synchronous = NORMAL");
  return connection;
}

function guard<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StoreError ? error : explain(file, error);
  }
}

/** What SQLite's codes mean to whoever runs the bot. */
function explain(file: string, cause: unknown): StoreError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/NOTADB|CORRUPT/.test(code))
    return new StoreError(
      "damaged",
      `${file} is damaged or not a SQLite database (${code}).`,
      "Put a backup in its place, or move it away: a new one is made then.",
      { cause },
    );
  if (/FULL/.test(code))
    return new StoreError("full", `The disk that holds ${file} is full.`, "Free some space.", {
      cause,
    });
  if (/BUSY|LOCKED/.test(code))
    return new StoreError(
      "unreachable",
      `${file} is in use by another process (${code}).`,
      "Run one bot on a file; use PostgreSQL (DATABASE_URL) for several.",
      { cause },
    );
  if (
    /CANTOPEN|READONLY|PERM|IOERR|EACCES|ENOTDIR|EROFS|ENOSPC|EEXIST/.test(code + message) ||
    /ConnectionFailed/.test(message)
  )
    return new StoreError(
      "unreachable",
      `${file} cannot be opened for writing (${code || message}).`,
      "Check DATABASE_FILE, and that its folder is there and writable.",
      { cause },
    );
  return new StoreError(
    "failed",
    `SQLite refused a statement on ${file} (${code || message}).`,
    "Please report this as a bug.",
    { cause },
  );
}
