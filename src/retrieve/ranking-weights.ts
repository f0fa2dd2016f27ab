import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 2,
  terms: 1,
  themes: 0.5,
  ngramsShare: 1,
  termsShare: 1,
  asks: 2,
  body: 1,
  anywhere: 1,
  concepts: 1,
  aspects: 0.3,
  missing: -0.4,
  extra: -0.3,
  rareMissing: 0,
  nearestAsk: 0.5,
});
