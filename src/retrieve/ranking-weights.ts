import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 7.385,
  terms: -6.903,
  themes: 2.067,
  ngramsShare: 2.874,
  termsShare: 2.626,
  asks: 2.626,
  body: 3.347,
  anywhere: 4.485,
  concepts: 1.924,
  aspects: 0.289,
  missing: -0.2,
  background: -0.532,
  extra: -0.452,
  rareMissing: 0.277,
});
