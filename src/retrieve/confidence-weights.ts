import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0.451,
  terms: -2.991,
  themes: 0.057,
  asks: 2.842,
  body: 0.719,
  anywhere: 0.719,
  concepts: -0.18,
  rareMissing: -0.236,
  margin: 0.554,
  gapLead: -0.728,
  placeMissing: -0.017,
  thingMissing: -0.517,
  backgroundMissing: 0.113,
  aspectMissing: -1.07,
  matterMissing: -0.672,
  aspectUntold: -1.144,
  outsideLibrary: -0.106,
  numberMissing: -1.124,
  figureMissing: -3.365,
  unknown: -1.331,
  nameless: -0.773,
  length: 0.666,
  one: -5.052,
});
