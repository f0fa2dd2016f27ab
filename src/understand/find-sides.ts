import { BETWEEN } from "./between.ts";
import { comparableThings, heldAgainstOwnRole } from "./comparable-things.ts";
import type { AskedPart } from "./intent.ts";
import { keepWords } from "./join-readings.ts";
import { conceptName, type Mention } from "./mention.ts";
import { namedSides, type Sides } from "./named-sides.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import { sideName } from "./side-name.ts";
import type { Split } from "./split-question.ts";
import { withShared } from "./with-shared.ts";

type Comparison = Extract<Split, { kind: "comparison" }>;
type Read = (text: string) => QuestionReading;

const MARKS = new RegExp(
  `\\b(?:vs|versus|or|compare[ds]?|comparing|comparison|differ(?:s|ent|ently|ence|ences)?|(?<=\\w )apart|${BETWEEN}|each|both|either|neither|distinguish(?:es)?|separates?|sets|distinction|contrast|better|rather|than|prefer|one and (?:in )?the other|who does what|who looks after what|unlike|alike|same(?: \\w+)? as|interchangeable|switch(?:ing)? from)\\b`,
  "i",
);

/** Asks whether two are one. */
const SAME =
  /\b(?:(?:the )?same(?: \w+)? as|differ(?:s|ent|ence|ences)?|distinction|distinguish(?:es)?|alike|interchangeable)\b/i;

/** A word that can name something by itself. */
const NAMING = /^[^\W_]{4,}$/;

/**
 * The sides of a comparison, each with the words that they share: named things of one kind
 * ("hospital or bank?"), or what is written on both sides of a "vs". Undefined when the question
 * holds nothing against each other.
 */
export function findSides(
  whole: QuestionReading,
  split: Comparison | undefined,
  read: Read,
): Sides | undefined {
  const things = MARKS.test(whole.text)
    ? comparableThings(whole).find((kind) => kind.length >= 2)
    : undefined;
  const written = split?.sides.map(read) ?? [];
  const areSides = (named: readonly Mention[][]) =>
    written.length === 0 || areOf(named, written, whole);
  if (things && areSides(things)) return namedSides(whole, things);
  const roles = SAME.test(whole.text) ? heldAgainstOwnRole(whole) : [];
  if (roles.length > 0 && areSides(roles))
    return withDefinitions(namedSides(whole, roles), whole, read);
  if (!split) return undefined;
  const shared = read(split.shared);
  const sides = written.map((side, i): AskedPart => {
    const own = apartFrom(side, written.toSpliced(i, 1));
    const [[[thing] = []] = []] = comparableThings(side);
    return {
      name: sideName(split.sides[i] ?? "", whole.text),
      reading: withShared(side, side, shared),
      own: own.words.length > 0 ? own : side,
      ...(thing ? { thing: conceptName(thing) } : {}),
    };
  });
  return { sides, more: split.more };
}

/** Where nothing else is asked of two roles, each side is what the role is. */
function withDefinitions(sides: Sides, { mentions }: Reading, read: Read): Sides {
  const isMore = mentions.some(
    ({ concept: { kind, id } }) => kind === "aspect" && id !== "difference",
  );
  if (isMore) return sides;
  const defined = sides.sides.map((side) => ({ ...side, reading: read(`what is ${side.name}`) }));
  return { ...sides, sides: defined };
}

/** Whether each written side names one of the things: then the things are the sides. */
function areOf(things: readonly Mention[][], written: readonly Reading[], whole: Reading): boolean {
  const inSide = written.map(({ mentions, words }) =>
    things.flatMap((thing) => {
      const isNamed = mentions.some(({ concept }) => concept.id === thing[0]?.concept.id);
      // "a school" names one where "school" alone does not.
      const isWritten = thing.some(({ first, last }) =>
        words.some(
          (word) => NAMING.test(word) && whole.words.slice(first, last + 1).includes(word),
        ),
      );
      return isNamed || isWritten ? [thing] : [];
    }),
  );
  return (
    inSide.every((found) => found.length === 1) && new Set(inSide.flat()).size >= written.length
  );
}

/** The words of a side that the others lack; a meaning that they share does not tell them apart. */
function apartFrom(side: Reading, others: readonly Reading[]): Reading {
  const shared = new Set(others.flatMap(({ mentions }) => mentions.map(conceptName)));
  const stems = new Set(others.flatMap((other) => other.stems));
  const own = keepWords(side, (at) => !stems.has(side.stems[at] ?? ""));
  return { ...own, mentions: own.mentions.filter((mention) => !shared.has(conceptName(mention))) };
}
