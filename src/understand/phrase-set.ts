import type { Standardize } from "./standardize.ts";
import { words } from "./words.ts";

/** Finds which of a set of phrases stand in a list of words. */
export interface PhraseSet<T> {
  /** The longest phrase that starts at a position, with its length in words. */
  at(list: readonly string[], position: number): { value: T; length: number } | undefined;
}

/** Prepares phrases for look-up; they are read like questions, slang and contractions unfolded. */
export function createPhraseSet<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  standardize: Standardize,
): PhraseSet<T> {
  const byFirst = new Map<string, { words: string[]; value: T }[]>();
  for (const [phrase, value] of phrases) {
    const list = standardize(words(phrase.toLowerCase()));
    const [first] = list;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words: list, value }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    at(list, position) {
      const found = byFirst
        .get(list[position] ?? "")
        ?.find((phrase) => phrase.words.every((word, i) => list[position + i] === word));
      return found && { value: found.value, length: found.words.length };
    },
  };
}
