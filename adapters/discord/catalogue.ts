import type { Advisor, Topic } from "../../src/advisor.ts";
import type { Suggestion } from "../../src/answer.ts";
import { shortKey } from "./control.ts";

/** Finds passages and sections by the short keys that buttons, selects and choices carry. */
export interface Catalogue {
  passage(key: string): Suggestion | undefined;
  /** The passage whose question this is, word for word, where only one has it. */
  question(text: string): Suggestion | undefined;
  section(key: string): Topic | undefined;
}

export function sectionKey({ guide, section }: Topic): string {
  return shortKey(`${guide.id}\n${section}`);
}

/** Built anew when a key is not found: the guides may have changed since. */
export function createCatalogue(advisor: Advisor): Catalogue {
  let index = indexTopics(advisor.topics());
  const find = <T>(read: (from: typeof index) => T | undefined): T | undefined => {
    const found = read(index);
    if (found !== undefined) return found;
    index = indexTopics(advisor.topics());
    return read(index);
  };
  return {
    passage: (key) => find(({ passages }) => passages.get(key)),
    // Most of what is typed is no known question, and no reason to build it anew.
    question: (text) => index.questions.get(text) ?? undefined,
    section: (key) => find(({ sections }) => sections.get(key)),
  };
}

function indexTopics(topics: readonly Topic[]) {
  const all = topics.flatMap((topic) => topic.passages);
  const questions = new Map<string, Suggestion | null>();
  for (const one of all) questions.set(one.question, questions.has(one.question) ? null : one);
  return {
    passages: new Map(all.map((one) => [shortKey(one.passage), one])),
    questions,
    sections: new Map(topics.map((topic) => [sectionKey(topic), topic])),
  };
}
