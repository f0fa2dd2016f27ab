import type { Knowledge } from "../../../src/knowledge/load-knowledge.ts";
import { createSearcher, type Found, type Searcher } from "../../../src/retrieve/searcher.ts";
import { createEnglish } from "../../../src/understand/english.ts";
import { createReader } from "../../../src/understand/reader.ts";
import type { QuestionReading } from "../../../src/understand/reading.ts";
import { type Gold, isRight, type QuestionSet } from "../question-set.ts";

/** A question with what the search finds for it. */
export interface Asked {
  readonly q: string;
  /** False for one that no guide answers. */
  readonly covered: boolean;
  readonly reading: QuestionReading;
  readonly found: Found;
  /** For each candidate whether it answers the question. */
  readonly right: readonly boolean[];
}

export interface AskedSet {
  readonly name: string;
  readonly questions: readonly Asked[];
  readonly outOfScope: readonly Asked[];
}

export type AskSet = (set: QuestionSet) => AskedSet;

/** Opens the search over a library; the searcher itself tells how telling words are. */
export function openSearch(knowledge: Knowledge): { askSet: AskSet; searcher: Searcher } {
  const reader = createReader(knowledge.vocabulary, createEnglish());
  const searcher = createSearcher(knowledge, reader);
  const ask = (q: string, gold: Gold, covered: boolean): Asked => {
    const reading = reader.readQuestion(q);
    const found = searcher.search(reading);
    const right = found.candidates.map(({ passage: { guide, lines } }) =>
      isRight({ document: guide.id, lines }, gold),
    );
    return { q, covered, reading, found, right };
  };
  const askSet: AskSet = ({ name, questions, outOfScope }) => ({
    name,
    questions: questions.map(({ q, gold }) => ask(q, gold, true)),
    outOfScope: outOfScope.map(({ q }) => ask(q, [], false)),
  });
  return { askSet, searcher };
}
