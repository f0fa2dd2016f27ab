import type { QuestionReading } from "../understand/reading.ts";
import { stem } from "../understand/stem.ts";
import { bagOf } from "./bag.ts";
import type { EntryReading } from "./entry-reading.ts";
import { type FindFeatures, findLetters, findMentions, findTerms } from "./features.ts";
import { FIELD_WEIGHTS } from "./field-weights.ts";
import { hashOf } from "./hash.ts";
import { createProfileIndex } from "./profile-index.ts";
import { createProfileWriter, type ProfileWriter } from "./profiles.ts";

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

/**
 * Three inverted indexes over all fields of all entries.
 * @param entries are read one by one, and none is kept: the readings of a library are large.
 */
export function createLibraryIndex(
  entries: Iterable<EntryReading>,
  smallWords: readonly string[],
): LibraryIndex {
  const { count, ...written } = writeProfiles(entries);
  const ngrams = createProfileIndex(written.ngrams.written());
  const terms = createProfileIndex(written.terms.written());
  const concepts = createProfileIndex(written.concepts.written());
  const rarest = Math.log(1 + count / 0.5);
  const small = new Set(smallWords.map(stem));
  const idf = (name: string) => {
    const feature = hashOf(name);
    return terms.idf(feature) || concepts.idf(feature) || rarest;
  };
  return {
    similarities: (reading) => ({
      ngrams: ngrams.similarities(bagOf(reading, findLetters)),
      terms: terms.similarities(bagOf(reading, findTerms)),
      concepts: concepts.similarities(bagOf(reading, findMentions)),
    }),
    idf: (name) => (small.has(name) ? Math.min(SMALL_WORD, idf(name)) : idf(name)),
  };
}

function writeProfiles(entries: Iterable<EntryReading>) {
  const [ngrams, terms, concepts] = [
    createProfileWriter(),
    createProfileWriter(),
    createProfileWriter(),
  ];
  let count = 0;
  for (const entry of entries) {
    writeProfile(entry, findLetters, ngrams);
    writeProfile(entry, findTerms, terms);
    writeProfile(entry, findMentions, concepts);
    count++;
  }
  return { ngrams, terms, concepts, count };
}

function writeProfile(entry: EntryReading, find: FindFeatures, { add, end }: ProfileWriter): void {
  for (const ask of entry.asks) find(ask, FIELD_WEIGHTS.asks, add);
  find(entry.heading, FIELD_WEIGHTS.heading, add);
  find(entry.section, FIELD_WEIGHTS.section, add);
  find(entry.body, FIELD_WEIGHTS.body, add);
  find(entry.words, FIELD_WEIGHTS.words, add);
  end();
}
