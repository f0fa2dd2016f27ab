import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 11.245,
  terms: -4.942,
  themes: 1.606,
  ngramsShare: 3.126,
  termsShare: 2.176,
  asks: 2.626,
  body: 3.709,
  anywhere: 3.66,
  concepts: 2.682,
  aspects: -0.217,
  missing: -0.654,
  extra: -0.397,
  rareMissing: 0.905,
  nearestAsk: -0.156,
});
