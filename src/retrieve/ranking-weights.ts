import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 9.83,
  terms: -5.199,
  themes: 0.666,
  ngramsShare: 3.572,
  termsShare: 2.129,
  asks: 2.875,
  body: 3.704,
  anywhere: 4.166,
  concepts: 2.318,
  aspects: -0.233,
  missing: -0.545,
  extra: -0.464,
  rareMissing: 0.567,
  nearestAsk: 0.305,
});
