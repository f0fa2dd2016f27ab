import type { Manner } from "../understand/intent.ts";

/** What decides about a candidate for a follow-up, beside its score in context. */
export interface MannerWeights {
  /** Times its score for the message's own words. Higher: what was said before counts less. */
  readonly own: number;
  /** Times its nearness to what was shown. Higher: the talk stays closer to it. */
  readonly near: number;
  /** What it adds, or costs, to be what was shown: a new question seldom has the same answer. */
  readonly shown: number;
}

/** By the manner in which a message goes on. Tried on six sets of dialogues; flat around these. */
export const MANNER_WEIGHTS: Readonly<Record<Manner, MannerWeights>> = Object.freeze({
  part: { own: 0.4, near: 5, shown: 0 },
  question: { own: 0.9, near: 6, shown: -3 },
  choice: { own: 1, near: 5, shown: -1 },
});
