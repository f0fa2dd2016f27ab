import { nearestGaps } from "../../../src/retrieve/nearest-gaps.ts";
import type { Candidate, Found, NearestGap } from "../../../src/retrieve/searcher.ts";
import type { Asked } from "./asked.ts";
import { dot, type Vector } from "./climb.ts";
import { evidenceOf } from "./fit-ranking.ts";

export interface Ranked {
  readonly found: Found;
  /** For each candidate, in their new order, whether it answers the question. */
  readonly right: readonly boolean[];
}

/** What was found, ranked with other weights. */
export function rank({ found, right }: Asked, weights: Vector): Ranked {
  const score = <T extends Candidate | NearestGap>(one: T): T => ({
    ...one,
    score: dot(weights, evidenceOf(one.evidence)),
  });
  const ranked = found.candidates
    .map((candidate, j) => ({ candidate: score(candidate), right: right[j] === true }))
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const candidates = ranked.map(({ candidate }) => candidate);
  return {
    found: { candidates, isExact: false, ...nearestGaps(found.gaps.map(score)) },
    right: ranked.map((one) => one.right),
  };
}

/** Share of questions whose first candidate is right, 0..1; NaN for none. */
export function shareRight(asked: readonly Asked[], weights: Vector): number {
  return asked.filter((one) => rank(one, weights).right[0]).length / asked.length;
}

/** Share of questions that have a right candidate at all: what any ranking can reach. */
export function oracle(asked: readonly Asked[]): number {
  return asked.filter(({ right }) => right.some(Boolean)).length / asked.length;
}
