import type { Reading } from "../understand/reading.ts";

/** How far apart the words of a pair are at most: "pick it up" has the pair "pick up". */
const APART = 2;

/** Tells the pairs of near stems of a text, each with what the lesser of the two counts. */
export function forEachPair(
  { stems, emphasis }: Pick<Reading, "stems" | "emphasis">,
  found: (pair: string, amount: number) => void,
): void {
  for (let apart = 1; apart <= APART; apart++)
    for (let i = apart; i < stems.length; i++) {
      const [first, last] = [stems[i - apart], stems[i]];
      found(`${first} ${last}`, Math.min(emphasis[i - apart] ?? 1, emphasis[i] ?? 1));
    }
}
