import type { QuestionReading } from "../understand/reading.ts";
import { confidenceOf } from "./confidence.ts";
import type { Candidate, Searcher } from "./searcher.ts";
import { readSigns, type Signs } from "./signs.ts";

/** What was found for a question: candidates best first, and how far the first can be trusted. */
export interface Retrieved {
  readonly reading: QuestionReading;
  readonly candidates: readonly Candidate[];
  readonly signs?: Signs;
  /** 0..1, calibrated. */
  readonly confidence: number;
}

/** Ranked passages with a calibrated confidence. */
export function retrieve(searcher: Searcher, reading: QuestionReading): Retrieved {
  const candidates = searcher.search(reading);
  const signs = readSigns(reading, candidates, searcher);
  return signs
    ? { reading, candidates, signs, confidence: confidenceOf(signs) }
    : { reading, candidates, confidence: 0 };
}
