import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 7.851,
  terms: -5.717,
  themes: 2.283,
  ngramsShare: 2.748,
  termsShare: 2.617,
  asks: 2.682,
  body: 3.39,
  anywhere: 4.927,
  concepts: 1.805,
  aspects: 0.232,
  missing: -0.248,
  background: -0.773,
  extra: -0.414,
  rareMissing: 0.537,
});
