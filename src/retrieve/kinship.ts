import type { Passage } from "../knowledge/passage.ts";
import type { Candidate, NearestGap, Searcher } from "./searcher.ts";

/** How near a candidate, or a topic without an answer, is to what a talk is about, 0..1. */
export type Kinship = (one: Candidate | NearestGap) => number;

/** What it counts to stand in the same section; nearness in meaning makes up the rest. */
const SAME_SECTION = 0.5;

/** Holds candidates against a passage that was shown. */
export function createKinship(shown: Passage, { nearness }: Pick<Searcher, "nearness">): Kinship {
  return (one) => {
    const entry = "passage" in one ? one.passage : one.gap;
    const isBeside =
      "passage" in one &&
      one.passage.section === shown.section &&
      one.passage.guide === shown.guide;
    const near = Math.max(0, nearness(shown, entry));
    return (isBeside ? SAME_SECTION : 0) + (1 - SAME_SECTION) * near;
  };
}
