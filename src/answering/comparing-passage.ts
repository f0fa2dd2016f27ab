import type { Candidate } from "../retrieve/searcher.ts";
import type { Reading } from "../understand/reading.ts";

/** Candidates among which a passage that compares the sides itself is sought. */
const AMONG = 6;
/** A heading that holds this much of a side's own words names the side. */
const NAMED = 0.6;

/** The likeliest passage whose heading names every side: it compares them itself. */
export function comparingPassage(
  candidates: readonly Candidate[],
  sides: readonly (Reading | undefined)[],
): Candidate | undefined {
  const own = sides.flatMap((side) => side ?? []);
  if (own.length < 2 || own.length < sides.length) return undefined;
  return candidates
    .slice(0, AMONG)
    .find(
      (candidate) =>
        candidate.evidence.extra === 0 && own.every((side) => candidate.heads(side) >= NAMED),
    );
}
