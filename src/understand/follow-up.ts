import type { Turn } from "../conversation/conversation.ts";
import type { Phrasebook } from "../knowledge/phrasebook.ts";
import type { ConceptKind } from "../knowledge/vocabulary.ts";
import { joinReadings, withoutKinds } from "./join-readings.ts";
import { createPhraseSet } from "./phrase-set.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import type { Standardize } from "./standardize.ts";

export type FollowUpKind = keyof Phrasebook["follow-up"];

export interface FollowUp {
  /** How a message goes on from what was said, if its opening or its whole tells. */
  kindOf(words: readonly string[]): { kind: FollowUpKind; length: number } | undefined;
  /** A message with the words of the turn before it, or undefined when it stands alone. */
  inContext(
    reading: QuestionReading,
    before: Turn,
    read: (text: string) => Reading,
  ): Reading | undefined;
}

/** What the words of the turn before count beside the message's own; higher: topics stick longer. */
const BEFORE = 0.55;
/** A message of at most this many telling words leans on what was said before. */
const FEW_WORDS = 3;
/** Kinds of which a new name takes the place of the old one. */
const REPLACED: readonly ConceptKind[] = [
  "role",
  "level",
  "industry",
  "place",
  "credential",
  "degree",
];

const POINTING = new Set(
  "it that they them this those these there their its he she one ones other others same".split(" "),
);

export function createFollowUp(book: Phrasebook, standardize: Standardize): FollowUp {
  const whole = ["more", "source", "repeat", "first"] as const;
  const phrases = createPhraseSet(
    (["more", "source", "repeat", "first", "correction", "reference"] as const).flatMap((kind) =>
      book["follow-up"][kind].map((phrase) => [phrase, kind] as const),
    ),
    standardize,
  );
  const filler = new Set(book.filler);
  return {
    kindOf(words) {
      const found = words.flatMap((_, i) => {
        const phrase = phrases.at(words, i);
        return phrase ? [{ kind: phrase.value, length: phrase.length, at: i }] : [];
      });
      const entire = found.find(({ kind, length, at }) => {
        if (!whole.some((one) => one === kind)) return false;
        return words.every((word, i) => (i >= at && i < at + length) || filler.has(word));
      });
      return (
        entire ?? found.find(({ at, kind }) => at === 0 && kind !== "more" && kind !== "repeat")
      );
    },
    inContext(reading, before, read) {
      const opening = phrases.at(reading.words, 0);
      if (opening?.value !== "reference" && !pointsBack(reading) && !isShort(reading, filler))
        return undefined;
      const named = new Set(reading.mentions.map(({ concept }) => concept.kind));
      const replaced = new Set(REPLACED.filter((kind) => named.has(kind)));
      const context = withoutKinds(read(before.question), replaced);
      return joinReadings([
        { reading, emphasis: 1 },
        { reading: context, emphasis: BEFORE },
      ]);
    },
  };
}

// "it" in "IT manager" points at nothing: words that are part of a named thing do not count.
function pointsBack({ words, mentions }: Reading): boolean {
  return words.some(
    (word, i) =>
      POINTING.has(word) &&
      !mentions.some(({ first, last }) => first <= i && i <= last && last > first),
  );
}

function isShort({ words }: Reading, filler: ReadonlySet<string>): boolean {
  return words.filter((word) => !filler.has(word)).length <= FEW_WORDS;
}
