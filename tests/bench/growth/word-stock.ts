import dictionary from "dictionary-en";
import type { Passage } from "../../../src/knowledge/passage.ts";
import { words } from "../../../src/understand/words.ts";
import { type Random, shuffled } from "../random.ts";

/** Draws a word. */
export type DrawWord = () => string;

export interface WordStock {
  /** From all words, as often as their rank lets expect. */
  readonly draw: DrawWord;
  /** From words of content, each alike: what one guide is about. */
  readonly drawContent: DrawWord;
}

/** The guides' most frequent words, mostly function words, keep the first ranks. */
const FIRST_RANKS = 200;
/** Zipf-Mandelbrot: a word's frequency is 1 / (rank + SHIFT). */
const SHIFT = 2.7;

/** Real English words: the guides' own and those of a spell checker's dictionary, by Zipf's law. */
export function createWordStock(passages: readonly Passage[], random: Random): WordStock {
  const own = byFrequency(passages.flatMap(({ text, asks }) => words([text, ...asks].join(" "))));
  const rest = new Set([...own.slice(FIRST_RANKS), ...dictionaryWords()]);
  const ranked = [...own.slice(0, FIRST_RANKS), ...shuffled([...rest], random)];
  let total = 0;
  const sums = Float64Array.from(ranked, (_, rank) => {
    total += 1 / (rank + 1 + SHIFT);
    return total;
  });
  const content = (share: number) =>
    ranked[FIRST_RANKS + Math.floor(share * (ranked.length - FIRST_RANKS))] ?? "";
  return {
    draw: () => ranked[firstAbove(sums, random() * total)] ?? "",
    drawContent: () => content(random()),
  };
}

function byFrequency(list: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of list) if (isPlain(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function dictionaryWords(): string[] {
  const lines = new TextDecoder().decode(dictionary.dic).split("\n");
  return lines.map((line) => line.split("/", 1)[0] ?? "").filter(isPlain);
}

function isPlain(word: string): boolean {
  return /^[a-z]{2,12}$/.test(word);
}

/** Index of the first sum above a value, by halving. */
function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
