import { forEachPair } from "../../../src/retrieve/for-each-pair.ts";
import { forEachTerm } from "../../../src/retrieve/for-each-term.ts";
import type { Reading } from "../../../src/understand/reading.ts";
import type { Terms } from "./lessons.ts";

/**
 * A pair of words that is used in asking less often than this is not learned. Lower: more pairs
 * for the same. Tried: 5 to 30.
 */
const USED = 25;

/** Numbers terms as they come up: words, concepts, and those pairs of words that are used often. */
export function createTerms(asked: readonly Reading[]) {
  const pairs = oftenUsed(asked);
  const names: string[] = [];
  const counts: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? names.length;
    if (number === names.length) {
      names.push(name);
      counts.push(0);
      numbers.set(name, number);
    }
    return number;
  };
  /** @param count what each term of the texts counts as being used in asking. */
  const read = (readings: readonly Reading[], count: 0 | 1): Terms => {
    const terms: number[] = [];
    const amounts: number[] = [];
    const take = (name: string, amount: number) => {
      const term = numberOf(name);
      counts[term] = (counts[term] ?? 0) + count;
      terms.push(term);
      amounts.push(amount);
    };
    for (const reading of readings) {
      forEachTerm(reading, take);
      forEachPair(reading, (pair, amount) => {
        if (pairs.has(pair)) take(pair, amount);
      });
    }
    return { terms, amounts };
  };
  return { names, counts, read };
}

function oftenUsed(asked: readonly Reading[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const reading of asked)
    forEachPair(reading, (pair) => {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
  return new Set([...counts].flatMap(([pair, count]) => (count < USED ? [] : [pair])));
}
