import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 1.19,
  terms: -1.59,
  themes: 0,
  meaning: 5.4,
  asks: 0.74,
  body: 0.4,
  anywhere: 1.96,
  concepts: 0,
  rareMissing: 0,
  margin: 0.21,
  meaningLead: 3.23,
  gapLead: -0.75,
  placeMissing: 0,
  thingMissing: -0.14,
  backgroundMissing: 0.97,
  aspectMissing: -0.86,
  matterMissing: 0,
  aspectUntold: -0.12,
  outsideLibrary: -0.02,
  otherProfession: -2.25,
  placeAlone: -4.81,
  numberMissing: -0.87,
  figureMissing: -2.07,
  unknown: -0.93,
  nameless: 0,
  length: 0.81,
  one: -8.03,
});

// Fitted 2026-11-21 on these sets:
// sets: 150 questions, 45 out of scope; fitted on the others: 95.3 % right first, AUROC 0.988.
// tune: 150 questions, 45 out of scope; fitted on the others: 87.3 % right first, AUROC 0.997.
// held-out: 150 questions, 45 out of scope; fitted on the others: 97.3 % right first, AUROC 0.997.
// workplace: 150 questions, 45 out of scope; fitted on the others: 90.7 % right first, AUROC 0.997.
// mentoring: 150 questions, 45 out of scope; fitted on the others: 92.7 % right first, AUROC 0.995.
// sealed: 150 questions, 45 out of scope; fitted on the others: 95.3 % right first, AUROC 1.000.
// refusals: 0 questions, 310 out of scope.
// tempting: 0 questions, 300 out of scope.
