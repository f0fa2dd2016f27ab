import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0.364,
  terms: -1.336,
  themes: 1.861,
  asks: 2.222,
  body: 0.493,
  anywhere: 2.612,
  concepts: -0.685,
  rareMissing: 1.419,
  margin: 0.487,
  gapLead: -0.741,
  placeMissing: -0.233,
  thingMissing: 0.003,
  backgroundMissing: 0.224,
  aspectMissing: -1.467,
  matterMissing: -0.431,
  aspectUntold: -0.315,
  outsideLibrary: 0.12,
  otherProfession: -1.631,
  numberMissing: -1.662,
  figureMissing: -3.705,
  unknown: 0.626,
  nameless: -0.575,
  length: 0.601,
  one: -6.539,
});

// Fitted 2026-11-21 on these sets:
// sets: 150 questions, 45 out of scope; fitted on the others: 90.7 % right first, AUROC 0.987.
// tune: 150 questions, 45 out of scope; fitted on the others: 84.0 % right first, AUROC 0.987.
// held-out: 150 questions, 45 out of scope; fitted on the others: 88.7 % right first, AUROC 0.995.
// workplace: 150 questions, 45 out of scope; fitted on the others: 87.3 % right first, AUROC 0.993.
// mentoring: 150 questions, 45 out of scope; fitted on the others: 87.3 % right first, AUROC 0.974.
// refusals: 0 questions, 310 out of scope.
