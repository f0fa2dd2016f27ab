import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0.331,
  terms: -4.273,
  themes: 1.075,
  asks: 2.177,
  body: 0.836,
  anywhere: 0.376,
  concepts: 0.683,
  rareMissing: -0.525,
  margin: 0.5,
  gapLead: -0.855,
  placeMissing: 0.635,
  thingMissing: 0.153,
  backgroundMissing: 0.261,
  aspectMissing: -0.479,
  matterMissing: -0.375,
  aspectUntold: -0.091,
  outsideLibrary: -0.051,
  otherProfession: -1.4,
  numberMissing: -2.256,
  figureMissing: -3.696,
  unknown: -0.974,
  nameless: 0.093,
  length: 0.473,
  one: -5.09,
});
