import type { Vector } from "./climb.ts";
import { probability, type Signed } from "./fit-confidence.ts";

const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6] as const;

export interface Judgement {
  /** How often a right answer is surer than any to a question out of scope, 0..1. */
  readonly auroc: number;
  readonly byThreshold: readonly {
    readonly threshold: number;
    /** Share of the questions in scope that are answered, and rightly, 0..1. */
    readonly right: number;
    /** Share of those out of scope that are not answered, 0..1. */
    readonly refused: number;
  }[];
}

/** What a confidence is worth on questions that it was not fitted on. */
export function judgeConfidence(rows: readonly Signed[], weights: Vector): Judgement {
  const sure = rows.map((row) => ({ ...row, sureness: probability(weights, row.signs) }));
  const covered = sure.filter(({ asked }) => asked.covered);
  const others = sure.filter(({ asked }) => !asked.covered);
  return {
    auroc: auroc(
      covered.filter(({ right }) => right).map(({ sureness }) => sureness),
      others.map(({ sureness }) => sureness),
    ),
    byThreshold: THRESHOLDS.map((threshold) => ({
      threshold,
      right: share(covered, ({ right, sureness }) => right && sureness >= threshold),
      refused: share(others, ({ sureness }) => sureness < threshold),
    })),
  };
}

/** Area under the ROC curve: the share of pairs in their right order, ties counting half. */
function auroc(right: readonly number[], wrong: readonly number[]): number {
  let ordered = 0;
  for (const one of right)
    for (const other of wrong) ordered += one > other ? 1 : one === other ? 0.5 : 0;
  return ordered / (right.length * wrong.length);
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length;
}
