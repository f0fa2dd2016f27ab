/** The table that holds the version and a sign of the key; its name tells that a database is ours. */
export const ABOUT = "career_advisor";

export type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;
export type Query = (sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;

export interface Statement {
  readonly sql: string;
  readonly values?: readonly Value[];
}

/**
 * What the two engines have in common. Statements are written once, in the SQL that both speak,
 * with `$1` for values; the few words that differ are in `words`.
 */
export interface Database {
  readonly words: {
    /** The engine's own clock, ms since 1970: one clock for all processes. */
    readonly now: string;
    /** Ends a SELECT whose rows no other process may take at the same time. */
    readonly takeRows: string;
    /** What a table is called that may be lost in a crash of the database. */
    readonly unloggedTable: string;
    /** A query for the names (`name`) of all tables. */
    readonly tables: string;
  };
  /** All rows of one statement. Rejects with a `StoreError`. Safe when the process dies at once. */
  readonly query: Query;
  /**
   * All or nothing, one batch at a time in all processes; the rows of each statement. Safe when the
   * database dies at once: for what a person changed or wants to have forgotten.
   */
  batch(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
  /** Like `batch`, for work that decides as it goes. Only while nothing else uses this handle. */
  exclusively<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
