import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 9.897,
  terms: -2.972,
  themes: 1.355,
  ngramsShare: 3.091,
  termsShare: 1.535,
  asks: 2.51,
  body: 1.079,
  anywhere: 4.341,
  concepts: 3.346,
  aspects: -0.29,
  missing: -0.473,
  extra: -0.388,
  rareMissing: 0.666,
  nearestAsk: 2.561,
});
