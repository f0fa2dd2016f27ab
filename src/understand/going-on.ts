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

/** A request for the source or for other guides has at most this many words; longer ones ask something else as well. */
const SHORT_REQUEST = 10;

export function createGoingOn(book: Phrasebook, standardize: Standardize): FindGoingOn {
  const phrases = createPhraseSet(
    [...WHOLE, ...OPENING].flatMap((kind) =>
      book["follow-up"][kind].map((phrase) => [phrase, kind] as const),
    ),
    standardize,
  );
  const filler = new Set(book.filler);
  // "ok and" opens as "and" does, but "is that" is no "that".
  const isAside = (kind: FollowUpKind) => (word: string) =>
    kind !== "reference" && filler.has(word);
  const small = new Set([...book.filler, ...book["small-words"]]);
  return (words) => {
    const found = words.flatMap((_, at) => {
      const phrase = phrases.at(words, at);
      return phrase ? [{ kind: phrase.value, length: phrase.length, at }] : [];
    });
    // A phrase of one word ("more") says little beside others: "how much more is it?"
    const telling = found.some(({ kind, length }) => length > 1 || kind === "source");
    const around = telling ? small : filler;
    const isSaid = (i: number) => found.some(({ at, length }) => i >= at && i < at + length);
    const whole = words.every((word, i) => isSaid(i) || around.has(word));
    const short = words.length <= SHORT_REQUEST;
    const points = words.some((word) => POINTING.has(word));
    const asked = WHOLE.map((kind) => found.find((one) => one.kind === kind)).find(Boolean);
    if (whole && asked) return asked;
    const opens = OPENING.flatMap((kind) =>
      found.filter((one) => one.kind === kind && words.slice(0, one.at).every(isAside(kind))),
    );
    const opening =
      found.find(({ kind, length }) => short && points && kind === "source" && length > 2) ??
      found.find(({ kind, length }) => short && kind === "others" && length > 1) ??
      opens[0];
    return opening && { kind: opening.kind, length: opening.at + opening.length };
  };
}
