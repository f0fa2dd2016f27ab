import type { Passage } from "../knowledge/passage.ts";
import type { Reading } from "../understand/reading.ts";
import type { EntryReading } from "./entry-reading.ts";

/** Whether a question is exactly a phrasing, whatever its inflections: nothing needs guessing then. */
export type WordForWord = (question: Pick<Reading, "stems">) => boolean;

/**
 * The heading and the phrasings of a passage; sentences that stand in for phrasings ask nothing. A
 * heading with a number is asked for by that: "step 4" of "Step 4: is a master's degree needed?"
 */
export function wordForWord(
  { asks: given }: Passage,
  { heading, asks }: EntryReading,
): WordForWord {
  const isNumbered = /^\p{L}+ \d+$/u.test(heading.words.slice(0, 2).join(" "));
  const phrasings = new Set([heading, ...asks.slice(0, given.length)].map(keyOf));
  if (isNumbered) phrasings.add(heading.stems.slice(0, 2).join(" "));
  return (question) => phrasings.has(keyOf(question));
}

function keyOf({ stems }: Pick<Reading, "stems">): string {
  return stems.join(" ");
}
