import type { Place } from "./store.ts";

/** Whether a question may be answered now; `wait` is in whole seconds, at least 1. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly wait: number; readonly whose: Whose };

/** Whose allowance is used up: "person" deserves a private word, the others concern everyone there. */
export type Whose = "person" | "channel" | "workspace";

/** How much is asked at most by one person, in one channel and in one workspace. */
export interface Limits {
  /** Counts one question. Never rejects: when counting is impossible the question is allowed. */
  take(place: Place, person: string): Promise<Verdict>;
  close(): Promise<void>;
}

/** At most `questions` within `seconds`. */
export interface Allowance {
  readonly questions: number;
  readonly seconds: number;
}

/** Generous for people and busy communities, and a stop to loops and floods. */
export const defaultAllowances: Readonly<Record<Whose, Allowance>> = {
  person: { questions: 30, seconds: 60 },
  channel: { questions: 300, seconds: 60 },
  workspace: { questions: 3000, seconds: 60 },
};
