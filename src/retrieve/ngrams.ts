import type { Found } from "./features.ts";
import { hashOfRun } from "./hash.ts";

/**
 * Length of a run of letters that is a feature. All of 3 to 5 find as much within the noise of the
 * question sets and cost three times the memory and time.
 */
const RUN = 4;
const SPACE = 32;

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
  const text = ["", ...words, ""].join(" ");
  let word = -1;
  let amount = 0;
  for (let start = 0; start + RUN <= text.length; start++) {
    if (text.charCodeAt(start) === SPACE) {
      word++;
      if (word < words.length) amount = weigh(word);
    }
    found(hashOfRun(text, start, RUN), amount);
  }
}
