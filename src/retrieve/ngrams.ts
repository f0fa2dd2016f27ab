import type { Found } from "./features.ts";
import { hashRuns } from "./hash.ts";

/**
 * Shortest and longest run of letters that is a feature. 3 to 5 finds as much within the noise of
 * the question sets and costs three times the memory and time.
 */
const RUNS = Object.freeze({ shortest: 4, longest: 4 });

/**
 * Finds the letter n-grams of words, spaces included: they match parts of words, word order and
 * typing errors alike.
 * @param weigh what a run that starts in the n-th word counts.
 */
export function findNgrams(
  words: readonly string[],
  weigh: (word: number) => number,
  found: Found,
): void {
  const text = ` ${words.join(" ")} `;
  let word = -1;
  let weight = 0;
  const counted = (feature: number) => found(feature, weight);
  for (let start = 0; start < text.length; start++) {
    if (text.charCodeAt(start) === 32) word++;
    weight = weigh(Math.min(word, words.length - 1));
    hashRuns(text, start, RUNS, counted);
  }
}
