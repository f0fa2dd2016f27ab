import type { Searcher } from "../../../src/retrieve/searcher.ts";
import type { AskedSet } from "./asked.ts";
import type { Vector } from "./climb.ts";
import { fitConfidence, type Signed, signed } from "./fit-confidence.ts";
import { fitRanking } from "./fit-ranking.ts";
import { type Judgement, judgeConfidence } from "./judge-confidence.ts";
import { oracle, shareRight } from "./rank.ts";

/** How weights fitted on all other sets do on one. */
export interface LeftOut {
  readonly set: AskedSet;
  readonly ranking: Vector;
  readonly confidence: Vector;
  /** The questions of the set, with their signs. */
  readonly rows: readonly Signed[];
  /** Shares of its questions, 0..1: with a right candidate at all, and with one first. */
  readonly oracle: number;
  readonly right: number;
  /** The latter for weights drawn less or more strongly to 0. */
  readonly byPull: readonly { readonly pull: number; readonly right: number }[];
  readonly judgement: Judgement;
}

const PULLS = [0.001, 0.01] as const;

/** The ranking's and the confidence's weights for some sets. */
export function fitAll(
  sets: readonly AskedSet[],
  library: Pick<Searcher, "idf" | "isLearned" | "central" | "isColleague" | "nearness">,
) {
  const ranking = fitRanking(sets.flatMap(({ questions }) => questions));
  // Questions come before those out of scope: sums, and so the last digits, depend on the order.
  const asked = [...sets.flatMap((s) => s.questions), ...sets.flatMap((s) => s.outOfScope)];
  return { ranking, confidence: fitConfidence(signed(asked, ranking, library)) };
}

/** Fits on all sets but one and judges on that one. */
export function leaveOut(
  set: AskedSet,
  sets: readonly AskedSet[],
  library: Pick<Searcher, "idf" | "isLearned" | "central" | "isColleague" | "nearness">,
): LeftOut {
  const others = sets.filter((other) => other !== set);
  const { ranking, confidence } = fitAll(others, library);
  const rightAt = (pull: number) => {
    const asked = others.flatMap(({ questions }) => questions);
    return shareRight(set.questions, fitRanking(asked, pull));
  };
  const rows = signed([...set.questions, ...set.outOfScope], ranking, library);
  return {
    set,
    ranking,
    confidence,
    rows,
    oracle: oracle(set.questions),
    right: shareRight(set.questions, ranking),
    byPull: PULLS.map((pull) => ({ pull, right: rightAt(pull) })),
    judgement: judgeConfidence(rows, confidence),
  };
}
