import type { Mention } from "../understand/concept-finder.ts";
import type { Reading } from "../understand/reading.ts";
import { addTo, type Bag } from "./bag.ts";
import { hashOf } from "./hash.ts";
import { addNgrams } from "./ngrams.ts";

/** Adds the features of a reading to a bag; each kind of evidence has bags of its own. */
export type AddFeatures = (bag: Bag, reading: Reading, weight: number) => void;

export function conceptName({ concept }: Mention): string {
  return `${concept.kind}:${concept.id}`;
}

/** Stems and pairs of neighbouring stems. */
export const addTerms: AddFeatures = (bag, { stems, emphasis }, weight) => {
  stems.forEach((stem, i) => {
    const amount = weight * (emphasis[i] ?? 1);
    addTo(bag, hashOf(stem), amount);
    if (i > 0) addTo(bag, hashOf(`${stems[i - 1]} ${stem}`), amount);
  });
};

export const addConcepts: AddFeatures = (bag, { mentions, emphasis }, weight) => {
  for (const mention of mentions)
    addTo(bag, hashOf(conceptName(mention)), weight * (emphasis[mention.first] ?? 1));
};

/** Runs of letters across word borders. */
export const addLetters: AddFeatures = (bag, { words, emphasis }, weight) => {
  addNgrams(bag, words, (word) => weight * (emphasis[word] ?? 1));
};
