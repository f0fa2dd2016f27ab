import type { Phrasebook } from "../knowledge/phrasebook.ts";
import { POINTING } from "./leans-back.ts";
import { createPhraseSet } from "./phrase-set.ts";
import type { Standardize } from "./standardize.ts";

export type FollowUpKind = keyof Phrasebook["follow-up"];

/** A phrase that goes on from what was said, at the opening of a message or as all of it. */
export interface GoingOn {
  readonly kind: FollowUpKind;
  /** Words of the message that it takes up. */
  readonly length: number;
}

export type FindGoingOn = (words: readonly string[]) => GoingOn | undefined;

/** What a whole message can ask for; of several the first: "repeat the first list" is about the first. */
const WHOLE = ["first", "source", "others", "repeat", "more"] as const;
/** How a message can open. */
const OPENING = ["correction", "change", "back", "choice", "reference"] as const;

/** A request for the source has at most this many words; longer ones ask something else as well. */
const SHORT_REQUEST = 10;

const isOpening = (kind: FollowUpKind) => OPENING.some((opening) => opening === kind);

export function createGoingOn(book: Phrasebook, standardize: Standardize): FindGoingOn {
  const phrases = createPhraseSet(
    [...WHOLE, ...OPENING].flatMap((kind) =>
      book["follow-up"][kind].map((phrase) => [phrase, kind] as const),
    ),
    standardize,
  );
  const filler = new Set(book.filler);
  const small = new Set([...book.filler, ...book["small-words"]]);
  return (words) => {
    const found = words.flatMap((_, at) => {
      const phrase = phrases.at(words, at);
      return phrase ? [{ kind: phrase.value, length: phrase.length, at }] : [];
    });
    // A phrase of one word ("more") says little beside others: "how much more is it?"
    const around = found.some(({ length }) => length > 1) ? small : filler;
    const isSaid = (i: number) => found.some(({ at, length }) => i >= at && i < at + length);
    const whole = words.every((word, i) => isSaid(i) || around.has(word));
    const short = words.length <= SHORT_REQUEST && words.some((word) => POINTING.has(word));
    const asked = WHOLE.map((kind) => found.find((one) => one.kind === kind)).find(Boolean);
    if (whole && asked) return asked;
    const opening =
      found.find(({ kind, length }) => short && kind === "source" && length > 2) ??
      found.find(({ kind, length }) => kind === "others" && length > 1) ??
      found.find(({ at, kind }) =>
        kind === "reference"
          ? at === 0
          : isOpening(kind) && words.slice(0, at).every((word) => filler.has(word)),
      );
    return opening && { kind: opening.kind, length: opening.at + opening.length };
  };
}
