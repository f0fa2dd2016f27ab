import type { QuestionReading, Reading } from "../understand/reading.ts";
import type { Bag } from "./bag.ts";
import type { EntryReading } from "./entry-reading.ts";
import { createFeatures, type Features } from "./features.ts";
import { FIELD_WEIGHTS } from "./field-weights.ts";
import { createProfileIndex, type ProfileIndex } from "./profile-index.ts";

/** Similarities of a question to every passage, 0..1, by kind of evidence. Valid until the next call. */
export interface Similarities {
  readonly ngrams: Float32Array;
  readonly terms: Float32Array;
  readonly concepts: Float32Array;
}

export interface LibraryIndex {
  similarities(question: QuestionReading): Similarities;
  /** How telling a stem or a concept name is; the highest value for one that no passage has. */
  idf(name: string): number;
}

const KINDS = ["ngrams", "terms", "concepts"] as const;

/** Three inverted indexes over all fields of all passages. */
export function createLibraryIndex(passages: readonly EntryReading[]): LibraryIndex {
  const { library, question } = createFeatures();
  const index = (kind: (typeof KINDS)[number]): ProfileIndex =>
    createProfileIndex(passages.map((passage) => profile(passage, library[kind])));
  const indexes = { ngrams: index("ngrams"), terms: index("terms"), concepts: index("concepts") };
  const rarest = Math.log(1 + passages.length / 0.5);
  const ask = (kind: (typeof KINDS)[number], reading: Reading) => {
    const bag: Bag = new Map();
    question[kind](bag, reading, 1);
    return indexes[kind].similarities(bag);
  };
  return {
    similarities: (reading) => ({
      ngrams: ask("ngrams", reading),
      terms: ask("terms", reading),
      concepts: ask("concepts", reading),
    }),
    idf(name) {
      const number = question.numberOf(name);
      if (number === undefined) return rarest;
      return indexes.terms.idf(number) || indexes.concepts.idf(number) || rarest;
    },
  };
}

function profile(passage: EntryReading, add: Features["terms"]): Bag {
  const bag: Bag = new Map();
  for (const ask of passage.asks) add(bag, ask, FIELD_WEIGHTS.asks);
  add(bag, passage.heading, FIELD_WEIGHTS.heading);
  add(bag, passage.section, FIELD_WEIGHTS.section);
  add(bag, passage.body, FIELD_WEIGHTS.body);
  add(bag, passage.words, FIELD_WEIGHTS.words);
  return bag;
}
