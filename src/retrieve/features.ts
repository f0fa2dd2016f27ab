import { conceptName } from "../understand/mention.ts";
import type { Reading } from "../understand/reading.ts";
import { hashOf } from "./hash.ts";
import { findNgrams } from "./ngrams.ts";

/** Takes a feature, by its hash, and how much of it there is. */
export type Found = (feature: number, amount: number) => void;

/** Finds the features of a reading; each kind of evidence has features of its own. */
export type FindFeatures = (reading: Reading, weight: number, found: Found) => void;

/** Stems and pairs of neighbouring stems. */
export const findTerms: FindFeatures = ({ stems, emphasis }, weight, found) => {
  let before = 0;
  stems.forEach((stem, i) => {
    const amount = weight * (emphasis[i] ?? 1);
    const hash = hashOf(stem);
    found(hash, amount);
    if (i > 0) found(hashOf(stem, hashOf(" ", before)), amount);
    before = hash;
  });
};

export const findMentions: FindFeatures = ({ mentions, emphasis }, weight, found) => {
  for (const mention of mentions)
    found(hashOf(conceptName(mention)), weight * (emphasis[mention.first] ?? 1));
};

/** Runs of letters across word borders. */
export const findLetters: FindFeatures = ({ words, emphasis }, weight, found) => {
  findNgrams(words, (word) => weight * (emphasis[word] ?? 1), found);
};
