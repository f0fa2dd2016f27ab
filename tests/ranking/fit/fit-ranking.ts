import { EVIDENCE_NAMES, type Evidence } from "../../../src/retrieve/evidence.ts";
import type { Asked } from "./asked.ts";
import { climb, divide, dot, spreads, sum, type Vector, zeros } from "./climb.ts";

const SIZE = EVIDENCE_NAMES.length;
const STEPS = 400;
const RATE = 0.15;
/** How strongly weights are drawn to 0; higher: more. */
const PULL = 0.005;

/** Evidence for the candidates of one question, and which of them are right. */
interface Choice {
  readonly evidence: readonly Vector[];
  readonly right: readonly boolean[];
}

/** Weights by which right candidates score above wrong ones, in the order of `EVIDENCE_NAMES`. */
export function fitRanking(asked: readonly Asked[], pull = PULL): Vector {
  const told = asked.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const evidence = told.map(({ found }) => found.candidates.map((one) => evidenceOf(one.evidence)));
  const scale = spreads(evidence.flat(), SIZE);
  const choices = told.map(({ right }, i) => ({
    evidence: (evidence[i] ?? []).map((values) => divide(values, scale)),
    right,
  }));
  const slope = (weights: Vector) => {
    const up = zeros(SIZE);
    for (const choice of choices) addSlope(up, choice, weights);
    return up.map((value, d) => value / choices.length - pull * (weights[d] ?? 0));
  };
  return divide(climb({ size: SIZE, steps: STEPS, rate: RATE, slope }), scale);
}

export function evidenceOf(evidence: Evidence): Vector {
  return EVIDENCE_NAMES.map((name) => evidence[name]);
}

/** Adds the direction in which the right candidates of one question become likelier (softmax). */
function addSlope(up: number[], { evidence, right }: Choice, weights: Vector): void {
  const scores = evidence.map((values) => dot(weights, values));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = sum(powers);
  const good = sum(powers.filter((_, j) => right[j]));
  evidence.forEach((values, j) => {
    const power = powers[j] ?? 0;
    const pushed = (right[j] ? power / good : 0) - power / all;
    for (let d = 0; d < SIZE; d++) up[d] = (up[d] ?? 0) + pushed * (values[d] ?? 0);
  });
}
