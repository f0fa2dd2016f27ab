import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 1.371,
  terms: -3.792,
  themes: -0.14,
  asks: 2.688,
  body: 0.67,
  anywhere: 1.47,
  concepts: 0.507,
  rareMissing: -0.045,
  margin: 0.553,
  gapLead: -0.725,
  placeMissing: 0.467,
  thingMissing: -0.101,
  backgroundMissing: 0.178,
  aspectMissing: 0.102,
  matterMissing: -0.523,
  aspectUntold: -1.351,
  outsideLibrary: -0.311,
  numberMissing: -1.896,
  figureMissing: -3.172,
  unknown: -1.366,
  nameless: -0.074,
  length: 0.769,
  one: -6.356,
});
