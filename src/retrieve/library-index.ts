import type { QuestionReading, Reading } from "../understand/reading.ts";
import { stem } from "../understand/stem.ts";
import type { Bag } from "./bag.ts";
import type { EntryReading } from "./entry-reading.ts";
import { type AddFeatures, addConcepts, addLetters, addTerms } from "./features.ts";
import { FIELD_WEIGHTS } from "./field-weights.ts";
import { hashOf } from "./hash.ts";
import { createProfileIndex } from "./profile-index.ts";

/** Similarities of a question to every entry, 0..1, by kind of evidence. Valid until the next call. */
export interface Similarities {
  readonly ngrams: Float32Array;
  readonly terms: Float32Array;
  readonly concepts: Float32Array;
}

export interface LibraryIndex {
  similarities(question: QuestionReading): Similarities;
  /** How telling a stem or a concept name is; the highest value for one that no entry has. */
  idf(name: string): number;
}

/** What a small word counts at most, however seldom a small library has it. */
const SMALL_WORD = 0.7;

/** Three inverted indexes over all fields of all entries. */
export function createLibraryIndex(
  entries: readonly EntryReading[],
  smallWords: readonly string[],
): LibraryIndex {
  const index = (add: AddFeatures) =>
    createProfileIndex(entries.length, (i) => {
      const entry = entries[i];
      return entry ? profileOf(entry, add) : new Map();
    });
  const [ngrams, terms, concepts] = [index(addLetters), index(addTerms), index(addConcepts)];
  const rarest = Math.log(1 + entries.length / 0.5);
  const small = new Set(smallWords.map(stem));
  const idf = (name: string) => {
    const feature = hashOf(name);
    return terms.idf(feature) || concepts.idf(feature) || rarest;
  };
  return {
    similarities: (reading) => ({
      ngrams: ngrams.similarities(bagOf(reading, addLetters)),
      terms: terms.similarities(bagOf(reading, addTerms)),
      concepts: concepts.similarities(bagOf(reading, addConcepts)),
    }),
    idf: (name) => (small.has(name) ? Math.min(SMALL_WORD, idf(name)) : idf(name)),
  };
}

function bagOf(reading: Reading, add: AddFeatures): Bag {
  const bag: Bag = new Map();
  add(bag, reading, 1);
  return bag;
}

function profileOf(entry: EntryReading, add: AddFeatures): Bag {
  const bag: Bag = new Map();
  for (const ask of entry.asks) add(bag, ask, FIELD_WEIGHTS.asks);
  add(bag, entry.heading, FIELD_WEIGHTS.heading);
  add(bag, entry.section, FIELD_WEIGHTS.section);
  add(bag, entry.body, FIELD_WEIGHTS.body);
  add(bag, entry.words, FIELD_WEIGHTS.words);
  return bag;
}
