import type { SignName } from "./confidence.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 2,
  terms: 2,
  themes: 1,
  asks: 2,
  anywhere: 3,
  concepts: 1,
  nearestAsk: 1,
  rareMissing: -1,
  missing: -0.5,
  aspectMissing: -1,
  margin: 0.5,
  unknown: -3,
  outside: -1,
  length: 0,
  one: -3,
});
