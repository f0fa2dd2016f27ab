import type { AskedPart } from "./intent.ts";
import { keepWords } from "./join-readings.ts";
import { conceptName, type Mention } from "./mention.ts";
import type { QuestionReading } from "./reading.ts";
import { sideName } from "./side-name.ts";
import { MOST_PARTS } from "./split-question.ts";
import { withShared } from "./with-shared.ts";

export interface Sides {
  readonly sides: readonly AskedPart[];
  /** Sides that were left out. */
  readonly more: number;
}

/**
 * The sides of a question that names them, each with what it says of all.
 * @param things each with its mentions
 */
export function namedSides(whole: QuestionReading, things: readonly (readonly Mention[])[]): Sides {
  const inThing = (position: number) =>
    things.flat().some(({ first, last }) => first <= position && position <= last);
  const shared = keepWords(whole, (position) => !inThing(position));
  const sides = things.slice(0, MOST_PARTS).flatMap(([thing]) => {
    if (!thing) return [];
    const { first, last } = thing;
    const own = keepWords(whole, (position) => first <= position && position <= last);
    return {
      name: sideName(own.words.join(" "), whole.text),
      reading: withShared(own, whole, shared),
      thing: conceptName(thing),
      own,
    };
  });
  return { sides, more: Math.max(0, things.length - MOST_PARTS) };
}
