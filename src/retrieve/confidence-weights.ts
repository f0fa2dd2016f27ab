import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: 0,
  terms: 0,
  themes: 0,
  meaning: 4.58,
  asks: 0.18,
  body: 0,
  anywhere: 2.34,
  concepts: 0,
  rareMissing: 0,
  margin: 0.19,
  meaningLead: 3.9,
  gapLead: -0.91,
  placeMissing: -0.1,
  thingMissing: -0.44,
  backgroundMissing: -0.08,
  aspectMissing: 0,
  matterMissing: 0,
  aspectUntold: -0.85,
  outsideLibrary: -0.05,
  otherProfession: -2.14,
  wantsWork: -3.42,
  placeAlone: -2.73,
  numberMissing: -0.8,
  figureMissing: -1.5,
  unknown: -0.61,
  nameless: 0,
  length: 0.72,
  one: -7.38,
});

// Fitted 2026-11-21 on these sets:
// sets: 150 questions, 45 out of scope; fitted on the others: 95.3 % right first, AUROC 0.988.
// tune: 150 questions, 45 out of scope; fitted on the others: 90.0 % right first, AUROC 0.998.
// held-out: 150 questions, 45 out of scope; fitted on the others: 93.3 % right first, AUROC 0.992.
// workplace: 150 questions, 45 out of scope; fitted on the others: 91.3 % right first, AUROC 0.995.
// mentoring: 150 questions, 45 out of scope; fitted on the others: 96.0 % right first, AUROC 0.992.
// sealed: 150 questions, 45 out of scope; fitted on the others: 96.0 % right first, AUROC 1.000.
// slang: 220 questions, 0 out of scope; fitted on the others: 93.2 % right first.
// everyday: 120 questions, 87 out of scope; fitted on the others: 90.8 % right first, AUROC 0.967.
// refusals: 0 questions, 310 out of scope.
// tempting: 0 questions, 300 out of scope.
