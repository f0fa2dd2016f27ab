import { distance } from "./distance.ts";
import type { IsEnglish } from "./english.ts";

/** A library word that a mistyped one is read as, or undefined when none is near enough. */
export type Correct = (word: string) => string | undefined;

/** How strongly a common library word is preferred to a rare one at the same distance; higher: more. */
const COMMON_BONUS = 0.12;
/** What a wrong first letter costs on top: people rarely miss it. */
const FIRST_LETTER = 0.6;

/**
 * Corrects words against those of the library. Right English words, names, numbers and words of
 * the library are never touched.
 * @param counts how often each word occurs in the library.
 */
export function createSpelling(counts: ReadonlyMap<string, number>, isEnglish: IsEnglish): Correct {
  const entries = [...counts]
    .filter(([word]) => /^\p{L}{3,}$/u.test(word))
    .map(([word, count]) => ({
      word,
      letters: lettersOf(word),
      bonus: COMMON_BONUS * Math.log(count),
    }));
  const remembered = new Map<string, string | undefined>();
  const search = (typed: string) => {
    const reach = reachOf(typed);
    const letters = lettersOf(typed);
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { word, letters: own, bonus } of entries) {
      if (Math.abs(word.length - typed.length) > reach) continue;
      if (bits(letters ^ own) > 2 * reach) continue;
      const away = distance(typed, word, reach);
      if (away > reach) continue;
      const cost = away - bonus + (word[0] === typed[0] ? 0 : FIRST_LETTER);
      if (cost < least) [best, least] = [word, cost];
    }
    return best;
  };
  return (word) => {
    if (counts.has(word) || !/^\p{L}{3,24}$/u.test(word) || isEnglish(word)) return undefined;
    if (!remembered.has(word)) {
      if (remembered.size > 5000) remembered.clear();
      remembered.set(word, search(word));
    }
    return remembered.get(word);
  };
}

/** Mistakes allowed, by length of what was typed. */
function reachOf({ length }: string): number {
  if (length <= 4) return 1;
  return length <= 7 ? 2 : 3;
}

function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) % 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
