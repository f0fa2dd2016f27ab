import type { Knowledge } from "../../../src/knowledge/load-knowledge.ts";
import { entryName } from "../../../src/retrieve/entry-name.ts";
import { readEntry } from "../../../src/retrieve/entry-reading.ts";
import { createEnglish } from "../../../src/understand/english.ts";
import { createReader } from "../../../src/understand/reader.ts";
import { createTerms } from "./create-terms.ts";
import type { Phrasings } from "./read-phrasings.ts";

/** A text by the numbers of its terms (words, concepts, pairs of words), with what each counts. */
export interface Terms {
  readonly terms: readonly number[];
  readonly amounts: readonly number[];
}

/** A passage, or a topic without an answer. */
export interface Entry {
  readonly name: string;
  readonly asks: readonly Terms[];
  /** Its heading and text. */
  readonly text: Terms;
}

/** What word vectors are learned from. */
export interface Lessons {
  /** The names of the terms, by their numbers. */
  readonly names: readonly string[];
  /** How often each is used in asking. */
  readonly counts: readonly number[];
  readonly entries: readonly Entry[];
  /** Further questions, each with the number of the entry that it asks for. */
  readonly questions: readonly (Terms & { readonly entry: number })[];
}

/** Reads a library and further questions; those for entries that it does not have are left out. */
export function readLessons(knowledge: Knowledge, phrasings: readonly Phrasings[]): Lessons {
  const { passages, gaps, vocabulary } = knowledge;
  const { learnText, readQuestion } = createReader(vocabulary, createEnglish());
  const entries = [...passages, ...gaps].map((entry) => ({
    name: entryName(entry),
    ...readEntry(entry, learnText),
  }));
  const numbers = new Map(
    [...passages.map(({ id }) => id), ...gaps.map(({ topic }) => topic)].map((name, entry) => [
      name,
      entry,
    ]),
  );
  const questions = phrasings.flatMap(({ of, asks }) => {
    const entry = numbers.get(of);
    return entry === undefined ? [] : asks.map((ask) => ({ entry, reading: readQuestion(ask) }));
  });
  const terms = createTerms([
    ...entries.flatMap(({ asks }) => asks),
    ...questions.map(({ reading }) => reading),
  ]);
  return {
    names: terms.names,
    counts: terms.counts,
    entries: entries.map(({ name, asks, heading, body }) => ({
      name,
      asks: asks.map((ask) => terms.read([ask], 1)),
      text: terms.read([heading, body], 0),
    })),
    questions: questions.map(({ entry, reading }) => ({ entry, ...terms.read([reading], 1) })),
  };
}
