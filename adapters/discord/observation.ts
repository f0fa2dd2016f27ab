import type { Answer } from "../../src/answer.ts";

/** Where a question came from. */
export type Surface =
  | "autocomplete"
  | "command"
  | "menu"
  | "control"
  | "mention"
  | "direct"
  | "forum"
  | "channel";

/** One event that was handled, for metrics. Durations in milliseconds since it was received. */
export interface Observation {
  readonly surface: Surface;
  /** Kind of the answer; `done` for anything that is no answer, `dropped` when nobody could be told. */
  readonly outcome: Answer["kind"] | "done" | "dropped" | "failed";
  /** Of the answer, where there is one. */
  readonly confidence?: number;
  /** Until Discord had the first response (interactions). */
  readonly acknowledged?: number;
  /** Until Discord had the answer. */
  readonly answered: number;
}
