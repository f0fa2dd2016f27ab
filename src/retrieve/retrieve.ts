import type { Passage } from "../knowledge/passage.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { confidenceOf } from "./confidence.ts";
import type { Found, Searcher } from "./searcher.ts";
import { readSigns, type Signs } from "./signs.ts";

/** What was found for a question: candidates best first, and how far the first can be trusted. */
export interface Retrieved extends Found {
  readonly reading: QuestionReading;
  readonly signs?: Signs;
  /** 0..1, calibrated. */
  readonly confidence: number;
  /** What was asked for by name and is named by no passage that would answer. */
  readonly missing?: readonly string[];
}

/** How sure a phrasing of the library is at least, when it is asked word for word. */
const EXACT = 0.95;

/** How sure an answer is at most where another profession is asked about. */
const OTHER_PROFESSION = 0.2;

/** Ranked passages with a calibrated confidence. */
export function retrieve(
  searcher: Searcher,
  reading: QuestionReading,
  also: readonly Passage[] = [],
): Retrieved {
  const found = searcher.search(reading, also);
  const signs = readSigns(reading, found, searcher);
  if (!signs) return { ...found, reading, confidence: 0 };
  const likely = confidenceOf(signs);
  const confidence = found.isExact ? Math.max(EXACT, likely) : capped(likely, signs);
  return { ...found, reading, signs, confidence };
}

function capped(likely: number, { otherProfession }: Signs): number {
  return otherProfession === 1 ? Math.min(OTHER_PROFESSION, likely) : likely;
}
