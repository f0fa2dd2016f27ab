import type { Passage } from "../knowledge/passage.ts";
import type { Reading } from "../understand/reading.ts";
import type { EntryReading } from "./entry-reading.ts";

/** Whether a question is exactly a phrasing, whatever its inflections: nothing needs guessing then. */
export type WordForWord = (question: Pick<Reading, "stems">) => boolean;

/** The heading and the phrasings of a passage; sentences that stand in for phrasings ask nothing. */
export function wordForWord(
  { asks: given }: Passage,
  { heading, asks }: EntryReading,
): WordForWord {
  const phrasings = new Set([heading, ...asks.slice(0, given.length)].map(keyOf));
  return (question) => phrasings.has(keyOf(question));
}

function keyOf({ stems }: Pick<Reading, "stems">): string {
  return stems.join(" ");
}
