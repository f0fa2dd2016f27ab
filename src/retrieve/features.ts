import type { Mention } from "../understand/concept-finder.ts";
import type { Reading } from "../understand/reading.ts";
import { addTo, type Bag } from "./bag.ts";
import { addNgrams } from "./ngrams.ts";

/** Adds the features of a reading to bags, one bag for each kind of evidence. */
export interface Features {
  /** Stems and pairs of neighbouring stems. */
  terms(bag: Bag, reading: Reading, weight: number): void;
  concepts(bag: Bag, reading: Reading, weight: number): void;
  ngrams(bag: Bag, reading: Reading, weight: number): void;
  /** Number of a stem or concept name; undefined for one that the library does not have. */
  numberOf(name: string): number | undefined;
}

export function conceptName({ concept }: Mention): string {
  return `${concept.kind}:${concept.id}`;
}

/**
 * Two views on one numbering: `library` numbers what is new, `question` passes over it, so that
 * nobody's words are kept.
 */
export function createFeatures(): { library: Features; question: Features } {
  const numbers = new Map<string, number>();
  const known = (name: string) => numbers.get(name);
  const numbered = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  return { library: view(numbered), question: view(known) };
}

function view(numberOf: (name: string) => number | undefined): Features {
  const add = (bag: Bag, name: string, amount: number) => {
    const number = numberOf(name);
    if (number !== undefined) addTo(bag, number, amount);
  };
  return {
    numberOf,
    terms(bag, { stems, emphasis }, weight) {
      stems.forEach((stem, i) => {
        const amount = weight * (emphasis[i] ?? 1);
        add(bag, stem, amount);
        if (i > 0) add(bag, `${stems[i - 1]} ${stem}`, amount);
      });
    },
    concepts(bag, { mentions, emphasis }, weight) {
      for (const mention of mentions)
        add(bag, conceptName(mention), weight * (emphasis[mention.first] ?? 1));
    },
    ngrams(bag, { words, emphasis }, weight) {
      addNgrams(bag, words, (word) => weight * (emphasis[word] ?? 1));
    },
  };
}
