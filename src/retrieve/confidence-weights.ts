import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0.259,
  terms: -6.282,
  themes: 0.583,
  asks: 2.482,
  body: 1.111,
  anywhere: 1.193,
  concepts: 1.171,
  rareMissing: -0.059,
  margin: 0.559,
  gapLead: -0.85,
  placeMissing: 0.701,
  thingMissing: 0.159,
  backgroundMissing: 0.488,
  aspectMissing: -0.348,
  matterMissing: -0.333,
  aspectUntold: 0.01,
  outsideLibrary: -0.177,
  numberMissing: -2.136,
  figureMissing: -3.499,
  unknown: -1.118,
  nameless: 0.328,
  length: 0.794,
  one: -7.114,
});
