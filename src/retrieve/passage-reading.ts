import type { Passage } from "../knowledge/passage.ts";
import type { Reader } from "../understand/reader.ts";
import type { Reading } from "../understand/reading.ts";

/** A passage as the search sees it, field by field. */
export interface PassageReading {
  readonly heading: Reading;
  readonly section: Reading;
  readonly body: Reading;
  readonly asks: readonly Reading[];
  readonly words: Reading;
}

export function readPassage(
  passage: Passage,
  { readText }: Pick<Reader, "readText">,
): PassageReading {
  return {
    heading: readText(passage.heading),
    section: readText(passage.section),
    body: readText(passage.text),
    asks: passage.asks.map(readText),
    words: readText(passage.words.join(" , ")),
  };
}
