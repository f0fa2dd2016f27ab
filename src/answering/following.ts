import { aboutOf } from "../conversation/about-of.ts";
import type { Entry } from "../knowledge/entry.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Kinship } from "../retrieve/kinship.ts";
import { passagesOf } from "../retrieve/passages-of.ts";
import type { Judge, Retrieved } from "../retrieve/retrieve.ts";
import type { Follows } from "../understand/intent.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { inContext } from "./in-context.ts";

export interface FollowingOptions {
  search(reading: QuestionReading, also?: readonly Entry[]): Retrieved;
  known(ids: readonly string[]): Passage[];
  kinshipTo(passage: Passage | undefined): Kinship;
  readonly judge: Judge;
}

/** Finds what a message means that goes on from the last one. */
export function createFollowing({ search, known, kinshipTo, judge }: FollowingOptions) {
  return (follows: Follows): Retrieved => {
    const { turn, own, reading } = follows;
    const first = search(own);
    // Each candidate is held against the message and against its context, whichever found it.
    const shown = known(aboutOf(turn));
    const joined = search(reading, [...entriesOf(first), ...shown, ...known(turn.offered)]);
    const alone = search(own, entriesOf(joined));
    return inContext({ follows, alone, joined, kinship: kinshipTo(shown[0]), judge });
  };
}

function entriesOf(found: Retrieved): Entry[] {
  return [...passagesOf(found), ...found.gaps.map(({ gap }) => gap)];
}
