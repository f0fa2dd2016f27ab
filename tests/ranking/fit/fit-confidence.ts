import type { Searcher } from "../../../src/retrieve/searcher.ts";
import { readSigns, SIGN_NAMES, type SignName } from "../../../src/retrieve/signs.ts";
import type { Asked } from "./asked.ts";
import { climb, divide, dot, spreads, type Vector, zeros } from "./climb.ts";
import { rank } from "./rank.ts";

/** The signs at the first candidate, in the order of `SIGN_NAMES`, and whether it is right. */
export interface Signed {
  readonly asked: Asked;
  readonly signs: Vector;
  readonly right: boolean;
}

const SIZE = SIGN_NAMES.length;
const STEPS = 3000;
const RATE = 0.1;
/** How strongly weights are drawn to 0; higher: more. Tried: 0.0003 to 0.003; the less, the more is refused. */
const PULL = 0.001;
/** Questions out of scope count at most this much of those in scope, however many there are. */
const OUT_OF_SCOPE = 0.45;
/** The sign that is always 1: neither scaled nor drawn to 0. */
const CONSTANT = SIGN_NAMES.indexOf("one");

/**
 * What every set must agree on, lest a weight make up for another: what a passage covers makes an
 * answer surer, what it lacks less sure. Without an entry a weight may have either sign.
 */
const DIRECTIONS: Readonly<Partial<Record<SignName, 1 | -1>>> = {
  ngrams: 1,
  terms: 1,
  themes: 1,
  meaning: 1,
  asks: 1,
  body: 1,
  anywhere: 1,
  concepts: 1,
  rareMissing: -1,
  margin: 1,
  meaningLead: 1,
  gapLead: -1,
  placeMissing: -1,
  thingMissing: -1,
  aspectMissing: -1,
  matterMissing: -1,
  aspectUntold: -1,
  outsideLibrary: -1,
  otherProfession: -1,
  wantsWork: -1,
  placeAlone: -1,
  numberMissing: -1,
  figureMissing: -1,
  amountMissing: -1,
  unknown: -1,
  strange: -1,
  nameless: -1,
};

/** Reads the signs of questions, ranked with these weights. */
export function signed(
  asked: readonly Asked[],
  weights: Vector,
  library: Pick<Searcher, "idf" | "isLearned" | "central" | "isColleague" | "nearness">,
): Signed[] {
  return asked.map((one) => {
    const { found, right } = rank(one, weights);
    const signs = readSigns(one.reading, found, library);
    const values = SIGN_NAMES.map((name) => signs?.[name] ?? 0);
    return { asked: one, signs: values, right: right[0] === true };
  });
}

/** Logistic weights that tell right first candidates from wrong ones, in the order of `SIGN_NAMES`. */
export function fitConfidence(rows: readonly Signed[]): Vector {
  const all = rows.map(({ signs }) => signs);
  const scale = spreads(all, SIZE).map((spread, d) => (d === CONSTANT ? 1 : spread));
  const counts = rows.map(countOf(rows));
  const scaled = all.map((signs) => divide(signs, scale));
  const directions = SIGN_NAMES.map((name) => DIRECTIONS[name] ?? 0);
  const slope = (weights: Vector) => {
    const up = zeros(SIZE);
    scaled.forEach((signs, i) => {
      const off = (rows[i]?.right ? 1 : 0) - probability(weights, signs);
      const pushed = (counts[i] ?? 0) * off;
      for (let d = 0; d < SIZE; d++) up[d] = (up[d] ?? 0) + pushed * (signs[d] ?? 0);
    });
    const pull = (d: number) => (d === CONSTANT ? 0 : PULL * (weights[d] ?? 0));
    return up.map((value, d) => value / rows.length - pull(d));
  };
  return divide(climb({ size: SIZE, steps: STEPS, rate: RATE, slope, directions }), scale);
}

/** Probability that the first candidate is right, 0..1. */
export function probability(weights: Vector, signs: Vector): number {
  return 1 / (1 + Math.exp(-dot(weights, signs)));
}

function countOf(rows: readonly Signed[]) {
  const covered = rows.filter(({ asked }) => asked.covered).length;
  const others = rows.length - covered;
  const count = Math.min(1, (OUT_OF_SCOPE * covered) / others);
  return ({ asked }: Signed) => (asked.covered ? 1 : count);
}
