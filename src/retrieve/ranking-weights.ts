import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 6.355,
  terms: -4.955,
  themes: 4.051,
  ngramsShare: 2.123,
  termsShare: 2.219,
  asks: 3.006,
  body: 3.479,
  anywhere: 4.367,
  concepts: 2.741,
  aspects: 0.131,
  missing: -0.334,
  background: 0,
  extra: -0.275,
  rareMissing: 0.265,
});
