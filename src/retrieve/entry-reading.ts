import type { Entry } from "../knowledge/entry.ts";
import type { Gap } from "../knowledge/not-covered.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Reader } from "../understand/reader.ts";
import type { Reading } from "../understand/reading.ts";

/** A passage, or a topic that no guide covers, as the search sees it, field by field. */
export interface EntryReading {
  readonly heading: Reading;
  readonly section: Reading;
  readonly body: Reading;
  readonly asks: readonly Reading[];
  readonly words: Reading;
  /** Its phrasings are sentences of its text, for want of better ones. */
  readonly isPlain: boolean;
  /** It is a topic without an answer: a few phrasings and no text. */
  readonly isTopic: boolean;
}

type ReadText = Reader["readText"];

export function readEntry(entry: Entry, readText: ReadText): EntryReading {
  return "id" in entry ? readPassage(entry, readText) : readGap(entry, readText);
}

function readPassage(passage: Passage, readText: ReadText): EntryReading {
  return {
    heading: readText(passage.heading),
    section: readText(passage.section),
    body: readText(passage.text),
    asks: phrasings(passage).map(readText),
    words: readText(passage.words.join(" , ")),
    isPlain: passage.asks.length === 0,
    isTopic: false,
  };
}

/** A passage without phrasings is found by its sentences: what is asked often sounds like the answer. */
function phrasings({ asks, text }: Passage): readonly string[] {
  if (asks.length > 0) return asks;
  return (text.match(/[^.!?\n]+/g) ?? []).slice(0, MOST_SENTENCES);
}

/** Sentences that stand in for phrasings. */
const MOST_SENTENCES = 8;

function readGap({ topic, asks }: Gap, readText: ReadText): EntryReading {
  const none = readText("");
  return {
    heading: readText(topic),
    section: none,
    body: none,
    asks: asks.map(readText),
    words: none,
    isPlain: false,
    isTopic: true,
  };
}
