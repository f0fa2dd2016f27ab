import { type Phrasebook, SMALL_TALK_KINDS, type SmallTalkKind } from "../knowledge/phrasebook.ts";
import { createPhraseSet } from "./phrase-set.ts";
import type { Standardize } from "./standardize.ts";

export type FindSmallTalk = (words: readonly string[]) => SmallTalkKind | undefined;

/** A message of more words than this is never small talk alone. */
const LONGEST = 18;

/** With one of these outside a phrase, something is asked. */
const ASKING = new Set("what which who how when where why do does".split(" "));

/** With one of these at its beginning, unless in a phrase, a message asks: "is it a good job?" */
const OPENING_QUESTION = new Set(
  "is are am was were do did can could should would will has have may must".split(" "),
);

/** Tells what kind of small talk a message is, when it is nothing else. */
export function createSmallTalk(book: Phrasebook, standardize: Standardize): FindSmallTalk {
  const phrases = createPhraseSet(
    SMALL_TALK_KINDS.flatMap((kind) =>
      (book["small-talk"][kind] ?? []).map((phrase) => [phrase, kind] as const),
    ),
    standardize,
  );
  const filler = new Set(book.filler.filter((word) => !ASKING.has(word)));
  return (words) => {
    if (words.length === 0 || words.length > LONGEST) return undefined;
    const found = new Set<SmallTalkKind>();
    let position = 0;
    while (position < words.length) {
      const phrase = phrases.at(words, position);
      const word = words[position] ?? "";
      if (phrase) found.add(phrase.value);
      else if (!filler.has(word) || (position === 0 && OPENING_QUESTION.has(word)))
        return undefined;
      position += phrase?.length ?? 1;
    }
    return SMALL_TALK_KINDS.find((kind) => found.has(kind));
  };
}
