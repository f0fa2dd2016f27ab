import type { QuestionReading } from "../understand/reading.ts";
import { CONFIDENCE_WEIGHTS } from "./confidence-weights.ts";
import { sameLines } from "./same-lines.ts";
import type { Candidate } from "./searcher.ts";

/** What tells a right first candidate from a wrong one. */
export interface Signs {
  readonly ngrams: number;
  readonly terms: number;
  readonly themes: number;
  readonly asks: number;
  readonly anywhere: number;
  readonly concepts: number;
  readonly nearestAsk: number;
  readonly rareMissing: number;
  readonly missing: number;
  /** 1 when an aspect is asked about that the passage is not about. */
  readonly aspectMissing: number;
  /** Lead over the best candidate that cites other lines, capped. */
  readonly margin: number;
  /** Share of the question's weight in words that the library has never seen. */
  readonly unknown: number;
  /** 1 when the question names nothing of the field. */
  readonly outside: number;
  readonly length: number;
  readonly one: number;
}

export const SIGN_NAMES = [
  "ngrams",
  "terms",
  "themes",
  "asks",
  "anywhere",
  "concepts",
  "nearestAsk",
  "rareMissing",
  "missing",
  "aspectMissing",
  "margin",
  "unknown",
  "outside",
  "length",
  "one",
] as const satisfies readonly (keyof Signs)[];

export type SignName = (typeof SIGN_NAMES)[number];

/** A lead beyond this tells nothing more. */
const MARGIN_CAP = 3;

/** The signs of how far the first candidate can be trusted. */
export function readSigns(
  question: QuestionReading,
  candidates: readonly Candidate[],
  idf: (name: string) => number,
): Signs | undefined {
  const [best] = candidates;
  if (!best) return undefined;
  const { evidence } = best;
  const other = candidates.find(({ passage }) => !sameLines(passage, best.passage));
  return {
    ngrams: evidence.ngrams,
    terms: evidence.terms,
    themes: evidence.themes,
    asks: evidence.asks,
    anywhere: evidence.anywhere,
    concepts: evidence.concepts,
    nearestAsk: evidence.nearestAsk,
    rareMissing: evidence.rareMissing,
    missing: Math.min(2, evidence.missing),
    aspectMissing: evidence.aspects < 0.15 ? 1 : 0,
    margin: Math.min(MARGIN_CAP, best.score - (other?.score ?? 0)),
    unknown: unknownShare(question, idf),
    outside: question.mentions.some(({ concept }) => concept.kind !== "place") ? 0 : 1,
    length: Math.log(1 + question.words.length),
    one: 1,
  };
}

/** Probability, 0..1, that the first candidate answers the question. */
export function confidenceOf(signs: Signs): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + CONFIDENCE_WEIGHTS[name] * signs[name], 0);
  return 1 / (1 + Math.exp(-sum));
}

function unknownShare({ words, stems, unknown }: QuestionReading, idf: (name: string) => number) {
  const strange = new Set(unknown);
  let total = 0;
  let hit = 0;
  words.forEach((word, i) => {
    const weight = idf(stems[i] ?? word);
    total += weight;
    if (strange.has(word)) hit += weight;
  });
  return total === 0 ? 1 : hit / total;
}
