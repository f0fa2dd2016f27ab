import { sameLines } from "../retrieve/same-lines.ts";
import type { Candidate } from "../retrieve/searcher.ts";
import type { Reading } from "../understand/reading.ts";

/** Candidates of each side that are tried. */
const TRIED = 4;
/** What passages of one section are worth together, in score: they share an aspect. */
const SAME_SECTION = 2.2;
/** What it is worth that a passage is wholly about the thing that its side names. */
const ABOUT_THING = 4;
/** What it is worth that a heading names the side. */
const HEADED = 2;
/** What two sides resting on the same lines cost, in score. */
const SAME_LINES = -4;

export interface Side {
  readonly candidates: readonly Candidate[];
  /** Concept name of the thing that the side names. */
  readonly thing?: string;
  /** The words of the side that no other side has. */
  readonly own?: Reading;
}

/**
 * Picks one passage for each side so that they make a pair: each scores well for its side, they
 * stand in one section where possible, and not on the same lines.
 */
export function matchSides(sides: readonly Side[]): (Candidate | undefined)[] {
  const tried = sides.map(({ candidates, thing, own }) =>
    candidates
      .map((candidate) => ({
        candidate,
        isSide: own !== undefined,
        headed: own ? candidate.heads(own) : 0,
        worth:
          candidate.score +
          (thing ? ABOUT_THING * candidate.about(thing) : 0) +
          (own ? HEADED * candidate.heads(own) : 0),
      }))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, TRIED),
  );
  let best: Tried[] = [];
  let most = Number.NEGATIVE_INFINITY;
  const choose = (chosen: readonly Tried[]) => {
    const next = tried[chosen.length];
    if (!next) {
      const worth = worthOf(chosen.flatMap((one) => one ?? []));
      if (worth > most) [best, most] = [[...chosen], worth];
      return;
    }
    for (const one of next.length > 0 ? next : [undefined]) choose([...chosen, one]);
  };
  choose([]);
  return best.map((one) => one?.candidate);
}

type Tried =
  | {
      readonly candidate: Candidate;
      /** It belongs to a side of a comparison, not to a question of its own. */
      readonly isSide: boolean;
      readonly headed: number;
      readonly worth: number;
    }
  | undefined;

function worthOf(chosen: readonly NonNullable<Tried>[]): number {
  let worth = 0;
  chosen.forEach((one, i) => {
    worth += one.worth;
    for (const other of chosen.slice(0, i)) {
      const [a, b] = [one.candidate.passage, other.candidate.passage];
      // Lines that tell of both sides may have a passage on each, named after it.
      const apart = a !== b && one.headed * other.headed > 0;
      if (sameLines(a, b) && !apart) worth += SAME_LINES;
      else if (one.isSide && a.section === b.section && a.guide === b.guide) worth += SAME_SECTION;
    }
  });
  return worth;
}
