import type { Entry } from "../knowledge/entry.ts";
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

/** Ranked passages with a calibrated confidence. */
export function retrieve(
  searcher: Searcher,
  reading: QuestionReading,
  also: readonly Entry[] = [],
): Retrieved {
  return createJudge(searcher)(reading, searcher.search(reading, also));
}

/** Says how far the first of what was found can be trusted. */
export type Judge = (reading: QuestionReading, found: Found) => Retrieved;

export function createJudge(
  library: Pick<Searcher, "idf" | "isLearned" | "central" | "isColleague" | "nearness">,
): Judge {
  return (reading, found) => {
    const signs = readSigns(reading, found, library);
    // Of words that nothing knows only the letters are like those of some passage.
    if (!signs || signs.unknown === 1) return { ...found, reading, confidence: 0 };
    const likely = confidenceOf(signs);
    const confidence = found.isExact ? Math.max(EXACT, likely) : likely;
    return { ...found, reading, signs, confidence };
  };
}
