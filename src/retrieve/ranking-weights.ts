import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 6.275,
  terms: -4.926,
  themes: 4.071,
  ngramsShare: 2.328,
  termsShare: 2.145,
  asks: 2.933,
  body: 3.597,
  anywhere: 4.411,
  concepts: 2.765,
  aspects: 0.22,
  missing: -0.257,
  background: -0.034,
  extra: -0.29,
  rareMissing: 0.464,
});
