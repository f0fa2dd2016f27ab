import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 7.796,
  terms: -9.929,
  themes: -1.47,
  asks: 3.02,
  body: 0.415,
  anywhere: 2.931,
  concepts: 1.462,
  nearestAsk: 2.559,
  rareMissing: 0.991,
  margin: 0.548,
  placeMissing: 0.219,
  thingMissing: -1.104,
  backgroundMissing: 0.59,
  aspectMissing: 1.233,
  matterMissing: 0.159,
  aspectUntold: -3.227,
  outsideLibrary: -0.386,
  numberMissing: -2.161,
  figureMissing: -3.879,
  unknown: -0.097,
  nameless: -0.071,
  length: 1.728,
  one: -10.406,
});
