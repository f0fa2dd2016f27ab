import type { SignName } from "./signs.ts";

/** Logistic weights of the signs. Higher: the sign makes an answer surer. Written by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<SignName, number>> = Object.freeze({
  ngrams: -0.321,
  terms: -1.208,
  themes: 1.603,
  asks: 2.422,
  body: 0.553,
  anywhere: 2.516,
  concepts: -0.639,
  rareMissing: 0.662,
  margin: 0.445,
  gapLead: -0.738,
  placeMissing: -0.225,
  thingMissing: 0.008,
  backgroundMissing: 0.519,
  aspectMissing: -1.474,
  matterMissing: -0.406,
  aspectUntold: -0.273,
  outsideLibrary: 0.049,
  otherProfession: -1.524,
  numberMissing: -1.769,
  figureMissing: -3.59,
  unknown: 0.724,
  nameless: -0.514,
  length: 0.596,
  one: -6.325,
});

// Fitted 2026-11-21 on these sets:
// sets: 150 questions, 45 out of scope; fitted on the others: 90.7 % right first, AUROC 0.986.
// tune: 150 questions, 45 out of scope; fitted on the others: 84.0 % right first, AUROC 0.988.
// held-out: 150 questions, 45 out of scope; fitted on the others: 87.3 % right first, AUROC 0.996.
// workplace: 150 questions, 45 out of scope; fitted on the others: 88.7 % right first, AUROC 0.994.
// mentoring: 150 questions, 45 out of scope; fitted on the others: 86.7 % right first, AUROC 0.972.
// refusals: 0 questions, 310 out of scope.
