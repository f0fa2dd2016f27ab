import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 10.12,
  terms: -4.04,
  themes: 0.846,
  ngramsShare: 3.26,
  termsShare: 2.233,
  asks: 3.145,
  body: 3.124,
  anywhere: 4.501,
  concepts: 2.12,
  aspects: -0.096,
  missing: -0.434,
  extra: -0.44,
  rareMissing: 0.701,
});
