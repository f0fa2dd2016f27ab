import { addTo, type Bag } from "./bag.ts";

/** Shortest and longest run of letters that is a feature. */
const SHORTEST = 3;
const LONGEST = 5;
/** Runs are told apart by this many bits of a hash; collisions are rare enough not to matter. */
const BITS = 20;

/**
 * Adds the letter n-grams of words, spaces included, to a bag: they match parts of words,
 * word order and typing errors alike.
 * @param weigh what a run that starts in the n-th word counts.
 */
export function addNgrams(
  bag: Bag,
  words: readonly string[],
  weigh: (word: number) => number,
): void {
  const text = ` ${words.join(" ")} `;
  let word = -1;
  for (let start = 0; start < text.length; start++) {
    if (text.charCodeAt(start) === 32) word++;
    const weight = weigh(Math.min(word, words.length - 1));
    let hash = 2166136261;
    const end = Math.min(start + LONGEST, text.length);
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
      if (i - start + 1 >= SHORTEST) addTo(bag, fold(hash), weight);
    }
  }
}

function fold(hash: number): number {
  return ((hash >>> BITS) ^ hash) & ((1 << BITS) - 1);
}
