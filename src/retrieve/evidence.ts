import type { Coverage } from "./coverage.ts";

/** Everything that speaks for or against one passage as the answer to one question. */
export interface Evidence extends Coverage {
  /** Cosine similarities of the three indexes, 0..1. */
  readonly ngrams: number;
  readonly terms: number;
  readonly themes: number;
  /** How near the passage lies to the question in the space of meanings, -1..1. */
  readonly meaning: number;
  /** The same as shares of the best passage's. */
  readonly ngramsShare: number;
  readonly termsShare: number;
}

export const EVIDENCE_NAMES = [
  "ngrams",
  "terms",
  "themes",
  "meaning",
  "ngramsShare",
  "termsShare",
  "asks",
  "body",
  "anywhere",
  "concepts",
  "aspects",
  "missing",
  "background",
  "extra",
  "rareMissing",
] as const satisfies readonly (keyof Evidence)[];

export type EvidenceName = (typeof EVIDENCE_NAMES)[number];
