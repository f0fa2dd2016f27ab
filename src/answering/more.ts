import type { Turn } from "../conversation/conversation.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { FollowingOptions } from "./following.ts";

export interface MoreOptions extends Omit<FollowingOptions, "judge"> {
  readonly passages: readonly Passage[];
  read(text: string): QuestionReading;
}

/**
 * Share of the best score for the question, and nearness to what was shown, that make together more
 * of the same matter. Higher: it is all said sooner, and strays less.
 */
const MORE_FROM = 0.85;

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
    const best = Math.max(1, ...candidates.map(({ score }) => score));
    return candidates
      .filter(({ passage }) => isNew(passage))
      .map((one) => ({ passage: one.passage, worth: one.score / best + kinship(one) }))
      .filter(({ worth }) => worth >= MORE_FROM)
      .sort((a, b) => b.worth - a.worth)
      .map(({ passage }) => passage);
  };
}
