import type { Database } from "../database.ts";
import type { Keys } from "../keys.ts";

/** What every table needs. */
export interface Kept {
  readonly database: Database;
  readonly keys: Keys;
}

export const DAY = 86_400_000;
