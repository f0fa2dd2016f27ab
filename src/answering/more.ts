import type { Turn } from "../conversation/conversation.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { FollowingOptions } from "./following.ts";

export interface MoreOptions extends FollowingOptions {
  readonly passages: readonly Passage[];
  read(text: string): QuestionReading;
}

/** What being wholly near to what was shown adds to a candidate's score. */
const NEAR = 10;
/** What is less near than this is no more of the same matter. */
const NEAR_FROM = 0.2;

/** What answers the question less well than this share of the best does is no more of it, either. */
const SCORE_FROM = 0.3;

/**
 * Finds more on what a turn was about, best first: what answers the same question, stands in the
 * same section or is near in meaning.
 */
export function createMore({ search, known, kinshipTo, passages, read }: MoreOptions) {
  /** @param elsewhere only from guides that were not shown yet. */
  return (turn: Turn, elsewhere: boolean): Passage[] => {
    const shown = known(turn.shown);
    const first = shown.at(-1);
    if (!first) return [];
    const kinship = kinshipTo(first);
    const isNew = (passage: Passage) =>
      !shown.some((one) => (elsewhere ? one.guide === passage.guide : one === passage));
    const section = passages.filter(
      ({ section, guide }) => section === first.section && guide === first.guide,
    );
    const { candidates } = search(read(turn.question), section);
    const least = SCORE_FROM * Math.max(0, ...candidates.map(({ score }) => score));
    return candidates
      .filter(({ passage, score }) => isNew(passage) && score >= least)
      .map((candidate) => ({ ...candidate, near: kinship(candidate) }))
      .filter(({ near }) => near >= NEAR_FROM)
      .map(({ passage, score, near }) => ({ passage, worth: score + NEAR * near }))
      .sort((a, b) => b.worth - a.worth)
      .map(({ passage }) => passage);
  };
}
