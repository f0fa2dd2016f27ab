import type { QuestionReading } from "../understand/reading.ts";
import { stem } from "../understand/stem.ts";
import { bagOf } from "./bag.ts";
import type { EntryReading } from "./entry-reading.ts";
import { type FindFeatures, findLetters, findMentions, findTerms } from "./features.ts";
import { FIELD_WEIGHTS } from "./field-weights.ts";
import { hashOf } from "./hash.ts";
import { createProfileIndex } from "./profile-index.ts";
import { createProfileWriter, type ProfileWriter } from "./profiles.ts";
import { createRarity, IN_NONE } from "./rarity.ts";

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

/** What a small word counts at most beside the most telling one, however seldom a library has it. */
const SMALL_WORD = 0.1;

/**
 * Usual lengths of a passage's vectors, in features that nothing else has: measured on the shipped
 * guides, alone and amid 100,000 passages. Higher: thin passages come up less.
 */
const USUAL = Object.freeze({ ngrams: 10, terms: 9.5, concepts: 3 });
/** How much a passage's own length counts beside that. Tried: 0 to 1, flat from 0.3 to 0.6. */
const OWN_LENGTH = 0.5;
/** A topic without an answer is short by nature: only its own length counts. */
const TOPIC_LENGTH = 1;

/**
 * Three inverted indexes over all fields of all entries.
 * @param entries are read one by one, and none is kept: the readings of a library are large.
 */
export function createLibraryIndex(
  entries: Iterable<EntryReading>,
  smallWords: readonly string[],
): LibraryIndex {
  const { count, ...written } = writeProfiles(entries);
  const ngrams = createProfileIndex(written.ngrams.written(), USUAL.ngrams);
  const terms = createProfileIndex(written.terms.written(), USUAL.terms);
  const concepts = createProfileIndex(written.concepts.written(), USUAL.concepts);
  const rarest = createRarity(count)(IN_NONE);
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
    idf: (name) => (small.has(name) ? Math.min(SMALL_WORD * rarest, idf(name)) : idf(name)),
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
  end(entry.isTopic ? TOPIC_LENGTH : OWN_LENGTH);
}
