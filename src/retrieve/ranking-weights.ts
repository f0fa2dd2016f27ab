import type { EvidenceName } from "./evidence.ts";

/** What each kind of evidence adds to a passage's score. Higher: it decides more. Written by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = Object.freeze({
  ngrams: 8.787,
  terms: -6.932,
  themes: 2.168,
  ngramsShare: 3.003,
  termsShare: 2.373,
  asks: 2.91,
  body: 3.421,
  anywhere: 4.963,
  concepts: 1.811,
  aspects: 0.179,
  missing: -0.24,
  background: -0.736,
  extra: -0.432,
  rareMissing: 0.519,
});
