import type { Turn } from "../conversation/conversation.ts";
import type { Phrasebook } from "../knowledge/phrasebook.ts";
import type { ConceptKind } from "../knowledge/vocabulary.ts";
import { joinReadings, keepWords, withoutKinds } from "./join-readings.ts";
import { leansBack, POINTING } from "./leans-back.ts";
import { createPhraseSet } from "./phrase-set.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import type { Standardize } from "./standardize.ts";

export type FollowUpKind = keyof Phrasebook["follow-up"];

export interface FollowUp {
  /** How a message goes on from what was said, if its opening or its whole tells. */
  kindOf(words: readonly string[]): { kind: FollowUpKind; length: number } | undefined;
  /** A message with what it leaves unsaid, or undefined when it stands alone. */
  inContext(reading: QuestionReading, before: Turn, read: Read): InContext | undefined;
}

/** A message with its context. */
export interface InContext {
  readonly reading: Reading;
  /** A new question about the same subject, and not only another part of the last one. */
  readonly isNewQuestion: boolean;
  /** Concept names of the things that take the place of old ones: the answer must be about them. */
  readonly things: readonly string[];
}

type Read = (text: string) => Reading;

/** What the last question's words count where only a part of it is replaced ("and in California?"). */
const SAME_QUESTION = 0.6;
/** What the last question's subject counts under a new question about it ("how long does that take?"). */
const SAME_SUBJECT = 0.5;
/** A request for the source has at most this many words; longer ones ask something else as well. */
const SHORT_REQUEST = 10;
/** Kinds of which a new name takes the place of the old one. */
const THINGS: readonly ConceptKind[] = [
  "role",
  "level",
  "industry",
  "place",
  "credential",
  "degree",
];

/** Everything of which a part of a question can name another. */
const NAMEABLE: readonly ConceptKind[] = [...THINGS, "matter"];

const ASKING = new Set(
  "what which who whom whose how when where why do does did is are am can could should will would must has have may".split(
    " ",
  ),
);

export function createFollowUp(book: Phrasebook, standardize: Standardize): FollowUp {
  const phrases = createPhraseSet(
    (["more", "source", "repeat", "first", "correction", "reference"] as const).flatMap((kind) =>
      book["follow-up"][kind].map((phrase) => [phrase, kind] as const),
    ),
    standardize,
  );
  const filler = new Set(book.filler);
  return {
    kindOf(words) {
      const found = words.flatMap((_, at) => {
        const phrase = phrases.at(words, at);
        return phrase ? [{ kind: phrase.value, length: phrase.length, at }] : [];
      });
      const entire = found.find(({ kind, length, at }) => {
        if (kind === "reference" || kind === "correction") return false;
        return words.every((word, i) => (i >= at && i < at + length) || filler.has(word));
      });
      const short = words.length <= SHORT_REQUEST && words.some((word) => POINTING.has(word));
      return (
        entire ??
        found.find(({ at, kind }) => at === 0 && kind === "correction") ??
        found.find(({ kind, length }) => short && kind === "source" && length > 2)
      );
    },
    inContext(reading, before, read) {
      const opening = phrases.at(reading.words, 0);
      const refers = opening?.value === "reference";
      if (!refers && !leansBack(reading, filler)) return undefined;
      const last = read(before.question);
      const own = nameTheOne(reading, last, read);
      const rest = own.words.slice(refers ? opening.length : 0);
      const asks = rest.some((word) => ASKING.has(word));
      if (asks) {
        const reading = aboutTheSame(own, last, read(before.subject));
        return { reading, isNewQuestion: true, things: [] };
      }
      const things = own.mentions.filter(({ concept }) => THINGS.includes(concept.kind));
      return {
        reading: inItsPlace(own, last),
        isNewQuestion: false,
        things: things.map(({ concept }) => `${concept.kind}:${concept.id}`),
      };
    },
  };
}

/** "and in California?": the last question, with the new thing in place of the old one. */
function inItsPlace(own: Reading, last: Reading): Reading {
  const named = new Set(own.mentions.map(({ concept }) => concept.kind));
  const replaced = new Set(NAMEABLE.filter((kind) => named.has(kind)));
  const rest = withoutKinds(last, replaced);
  return joinReadings([
    { reading: own, emphasis: 1 },
    { reading: rest, emphasis: SAME_QUESTION },
  ]);
}

/** "how long does that take?": the new question, about what the last one was about. */
function aboutTheSame(own: Reading, last: Reading, subject: Reading): Reading {
  const named = new Set(own.mentions.map(({ concept }) => concept.kind));
  const replaced = new Set(THINGS.filter((kind) => named.has(kind)));
  const things = keepWords(last, (i) =>
    last.mentions.some(
      ({ concept, first, last: end }) => concept.kind !== "aspect" && first <= i && i <= end,
    ),
  );
  return joinReadings([
    { reading: own, emphasis: 1 },
    { reading: withoutKinds(things, replaced), emphasis: SAME_SUBJECT },
    { reading: withoutKinds(subject, replaced), emphasis: SAME_SUBJECT },
  ]);
}

/** "the operations one" behind "what does a security manager do" → "the operations manager". */
function nameTheOne(own: Reading, last: Reading, read: Read): Reading {
  const at = own.words.findIndex((word) => word === "one" || word === "ones");
  if (at < 1) return own;
  const thing = last.mentions.filter(({ concept }) => THINGS.includes(concept.kind)).at(-1);
  const noun = thing && last.words[thing.last];
  if (!noun) return own;
  return read(own.words.map((word, i) => (i === at ? noun : word)).join(" "));
}
