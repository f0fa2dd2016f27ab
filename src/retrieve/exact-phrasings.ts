import type { Passage } from "../knowledge/passage.ts";
import type { Reading } from "../understand/reading.ts";

/** Passages that have exactly this phrasing, whatever its inflections. */
export type ExactPhrasings = (question: Pick<Reading, "stems">) => readonly Passage[];

/** A phrasing of the library that is asked word for word needs no guessing. */
export function createExactPhrasings(): {
  learn(passage: Passage, phrasing: Reading): void;
  find: ExactPhrasings;
} {
  const passages = new Map<string, Passage[]>();
  const keyOf = ({ stems }: Pick<Reading, "stems">) => stems.join(" ");
  return {
    learn(passage, phrasing) {
      const key = keyOf(phrasing);
      passages.set(key, [...(passages.get(key) ?? []), passage]);
    },
    find: (question) => passages.get(keyOf(question)) ?? [],
  };
}
