import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0,
  terms: -0.77,
  themes: 0,
  meaning: 5.27,
  asks: 0.66,
  body: 0,
  anywhere: 1.62,
  concepts: 0,
  rareMissing: 0,
  margin: 0.26,
  meaningLead: 3.27,
  gapLead: -0.83,
  placeMissing: 0,
  thingMissing: -0.34,
  backgroundMissing: 0.07,
  aspectMissing: 0,
  matterMissing: 0,
  aspectUntold: -0.53,
  outsideLibrary: -0.28,
  otherProfession: -2.41,
  placeAlone: -4.65,
  numberMissing: -0.62,
  figureMissing: -1.21,
  unknown: -0.96,
  nameless: 0,
  length: 0.95,
  one: -7.94,
});

// Fitted 2026-11-21 on these sets:
// sets: 150 questions, 45 out of scope; fitted on the others: 94.7 % right first, AUROC 0.985.
// tune: 150 questions, 45 out of scope; fitted on the others: 92.7 % right first, AUROC 0.999.
// held-out: 150 questions, 45 out of scope; fitted on the others: 95.3 % right first, AUROC 0.993.
// workplace: 150 questions, 45 out of scope; fitted on the others: 93.3 % right first, AUROC 0.997.
// mentoring: 150 questions, 45 out of scope; fitted on the others: 93.3 % right first, AUROC 0.988.
// sealed: 150 questions, 45 out of scope; fitted on the others: 95.3 % right first, AUROC 1.000.
// slang: 220 questions, 0 out of scope; fitted on the others: 95.0 % right first.
// refusals: 0 questions, 310 out of scope.
// tempting: 0 questions, 300 out of scope.
