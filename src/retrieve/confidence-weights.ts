import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0.519,
  terms: -2.6,
  themes: -1.395,
  asks: 2.469,
  body: 0.851,
  anywhere: 2.085,
  concepts: 0.521,
  rareMissing: 0.425,
  margin: 0.494,
  gapLead: -0.646,
  placeMissing: 0.369,
  thingMissing: -0.688,
  backgroundMissing: 0.125,
  aspectMissing: 1.837,
  matterMissing: -0.371,
  aspectUntold: -2.85,
  outsideLibrary: -0.145,
  numberMissing: -1.836,
  figureMissing: -2.96,
  unknown: -0.768,
  nameless: -0.7,
  length: 0.563,
  one: -5.682,
});
