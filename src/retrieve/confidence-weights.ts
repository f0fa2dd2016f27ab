import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 6.675,
  terms: -7.556,
  themes: -0.808,
  asks: 1.597,
  body: 0.67,
  anywhere: 4.024,
  concepts: 1.449,
  nearestAsk: 2.952,
  rareMissing: 1.044,
  margin: 0.372,
  placeMissing: 0.175,
  thingMissing: -1.124,
  backgroundMissing: 0.428,
  aspectMissing: 0.648,
  matterMissing: -0.002,
  aspectUntold: -2.755,
  outsideLibrary: -0.474,
  numberMissing: -1.919,
  figureMissing: -3.942,
  unknown: -1.205,
  nameless: 0.504,
  length: 1.748,
  one: -10.801,
});
