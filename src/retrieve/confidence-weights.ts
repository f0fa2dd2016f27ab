import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0,
  terms: 0,
  themes: 0,
  meaning: 3.8,
  asks: 0.69,
  body: 0,
  anywhere: 1.52,
  concepts: 0,
  rareMissing: -0.17,
  margin: 0.12,
  meaningLead: 4.59,
  gapLead: -0.84,
  placeMissing: 0,
  thingMissing: -0.2,
  backgroundMissing: 0.53,
  aspectMissing: -0.27,
  matterMissing: -0.06,
  aspectUntold: -0.33,
  outsideLibrary: -0.31,
  otherProfession: -4.04,
  wantsWork: -3.83,
  placeAlone: -2.69,
  numberMissing: -0.75,
  figureMissing: -1.54,
  amountMissing: -5.6,
  unknown: 0,
  strange: -2.13,
  nameless: 0,
  length: 0.61,
  one: -6,
});

// Fitted 2026-11-21 on these sets:
// sets: 150 questions, 45 out of scope; fitted on the others: 95.3 % right first, AUROC 0.991.
// tune: 150 questions, 45 out of scope; fitted on the others: 90.7 % right first, AUROC 0.998.
// held-out: 150 questions, 45 out of scope; fitted on the others: 94.0 % right first, AUROC 1.000.
// workplace: 150 questions, 45 out of scope; fitted on the others: 93.3 % right first, AUROC 0.996.
// mentoring: 150 questions, 45 out of scope; fitted on the others: 95.3 % right first, AUROC 0.995.
// sealed: 150 questions, 45 out of scope; fitted on the others: 96.7 % right first, AUROC 0.998.
// slang: 220 questions, 0 out of scope; fitted on the others: 94.5 % right first.
// everyday: 120 questions, 87 out of scope; fitted on the others: 90.0 % right first, AUROC 0.969.
// sealed-everyday: 120 questions, 87 out of scope; fitted on the others: 90.8 % right first, AUROC 0.934.
// members: 155 questions, 53 out of scope; fitted on the others: 98.7 % right first, AUROC 0.992.
// refusals: 0 questions, 310 out of scope.
// tempting: 0 questions, 300 out of scope.
