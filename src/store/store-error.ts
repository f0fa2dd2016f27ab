import { AdvisorError } from "../errors.ts";

/**
 * What is wrong with a database:
 * - `unreachable`, `full`, `damaged`: it may be mended while the bot runs, so the bot goes on without it;
 * - `foreign`, `newer`, `wrong-key`: it is the wrong one, so the bot does not start with it;
 * - `failed`: anything else.
 */
export type StoreTrouble =
  | "unreachable"
  | "full"
  | "damaged"
  | "foreign"
  | "newer"
  | "wrong-key"
  | "failed";

/** The database cannot do what it was asked to. */
export class StoreError extends AdvisorError {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, hint: string, options?: ErrorOptions) {
    super(message, hint, options);
    this.trouble = trouble;
  }
}

/** Whether only another configuration can help. */
export function isWrongDatabase(error: unknown): error is StoreError {
  if (!(error instanceof StoreError)) return false;
  return ["foreign", "newer", "wrong-key"].includes(error.trouble);
}

/** Whether the database itself is out of order, and not just one statement. */
export function isOutage(error: unknown): boolean {
  return error instanceof StoreError && error.trouble !== "failed";
}
