import { type Random, shuffled } from "../../bench/random.ts";

/**
 * Draws so many of some values at a time, in an order of chance: each once before any comes again.
 * Never more than there are, and fewer at the end of each time through.
 */
export function createDraw<T>(values: readonly T[], random: Random): (count: number) => T[] {
  let left: T[] = [];
  return (count) => {
    if (left.length === 0) left = shuffled(values, random);
    return left.splice(0, count);
  };
}
