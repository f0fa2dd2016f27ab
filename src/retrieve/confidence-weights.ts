import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0.675,
  terms: -4.701,
  themes: -1.088,
  asks: 2.218,
  body: 0.886,
  anywhere: 2.249,
  concepts: 0.65,
  nearestAsk: 0.999,
  rareMissing: 0.541,
  margin: 0.442,
  gapLead: -0.712,
  placeMissing: 0.028,
  thingMissing: -0.664,
  backgroundMissing: -0.03,
  aspectMissing: 1.663,
  matterMissing: 0.167,
  aspectUntold: -2.949,
  outsideLibrary: -0.154,
  numberMissing: -1.753,
  figureMissing: -2.809,
  unknown: -1.139,
  nameless: -0.38,
  length: 0.675,
  one: -6.392,
});
