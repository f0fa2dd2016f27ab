import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 1.144,
  terms: -3.599,
  themes: -0.058,
  asks: 2.51,
  body: 0.777,
  anywhere: 1.43,
  concepts: 0.361,
  rareMissing: -0.038,
  margin: 0.491,
  gapLead: -0.709,
  placeMissing: 0.365,
  thingMissing: -0.154,
  backgroundMissing: 0.116,
  aspectMissing: 0.091,
  matterMissing: -0.327,
  aspectUntold: -1.364,
  outsideLibrary: -0.334,
  numberMissing: -1.863,
  figureMissing: -3.217,
  unknown: -1.544,
  nameless: -0.15,
  length: 0.745,
  one: -5.971,
});
