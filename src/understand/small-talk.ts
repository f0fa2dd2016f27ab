import { type Phrasebook, SMALL_TALK_KINDS, type SmallTalkKind } from "../knowledge/phrasebook.ts";
import { createPhraseSet, type PhraseSet } from "./phrase-set.ts";
import type { Standardize } from "./standardize.ts";
import { createTalkOdds } from "./talk-odds.ts";
import { words as split } from "./words.ts";

export type FindSmallTalk = (words: readonly string[]) => SmallTalk | undefined;

export interface SmallTalk {
  readonly kind: SmallTalkKind;
  /** It is made of known phrases, or sounds like nothing else; else it only sounds like them. */
  readonly isKnown: boolean;
}

/** A message of more words than this is never small talk alone. */
const LONGEST = 18;
/** From these log odds on a message is small talk, though not made of known phrases alone. Higher: fewer are. */
const LIKELY = 2;
/** The same for one with a question word: it may ask something of the world. */
const LIKELY_ASKING = 5.5;
/** The same for what often leads to a question: "I'm so tired of this, how do people cope?" */
const LIKELY_LEADING = 7;
/** From here on it is taken for small talk whatever the guides hold. */
const SURELY = 7;
const LEADING: ReadonlySet<SmallTalkKind> = new Set(["complaint", "privacy", "feelings"]);
/** Questions of the library that are weighed against, evenly spread over it. */
const MOST_QUESTIONS = 10_000;

/** With one of these outside a phrase, something is asked. */
const ASKING = new Set("what which who how when where why do does about".split(" "));

/** With one of these at its beginning, unless in a phrase, a message asks: "is it a good job?" */
const OPENING_QUESTION = new Set(
  "is are am was were do did can could should would will has have may must".split(" "),
);

/**
 * Tells what kind of small talk a message is, when it is nothing else: made of known phrases, or
 * far more like those than like any question for the library.
 */
export function createSmallTalk(
  book: Phrasebook,
  standardize: Standardize,
  questions: readonly string[],
): FindSmallTalk {
  const read = (text: string) => standardize(split(text.toLowerCase()));
  const listed = SMALL_TALK_KINDS.flatMap((kind) =>
    (book["small-talk"][kind] ?? []).map((phrase) => [phrase, kind] as const),
  );
  const phrases = createPhraseSet(listed, standardize);
  const odds = createTalkOdds(
    listed.map(([phrase, kind]) => ({ words: read(phrase), kind })),
    spread(questions).map(read),
  );
  const filler = new Set(book.filler.filter((word) => !ASKING.has(word)));
  return (words) => {
    if (words.length === 0 || words.length > LONGEST) return undefined;
    const known = kindsOf(words, phrases, filler);
    const first = known && SMALL_TALK_KINDS.find((kind) => known.has(kind));
    if (first) return { kind: first, isKnown: true };
    const found = odds.oddsOf(words);
    const kind = found >= LIKELY ? odds.kindOf(words) : undefined;
    const isAsking = words.some((word) => ASKING.has(word));
    const least = kind && LEADING.has(kind) ? LIKELY_LEADING : isAsking ? LIKELY_ASKING : LIKELY;
    return kind && found >= least ? { kind, isKnown: found >= SURELY } : undefined;
  };
}

/** The kinds of the phrases that a message is made of; undefined when there is anything else in it. */
function kindsOf(
  words: readonly string[],
  phrases: PhraseSet<SmallTalkKind>,
  filler: ReadonlySet<string>,
): Set<SmallTalkKind> | undefined {
  const found = new Set<SmallTalkKind>();
  let position = 0;
  while (position < words.length) {
    const phrase = phrases.at(words, position);
    const word = words[position] ?? "";
    if (phrase) found.add(phrase.value);
    else if (!filler.has(word) || (position === 0 && OPENING_QUESTION.has(word))) return undefined;
    position += phrase?.length ?? 1;
  }
  return found.size > 0 ? found : undefined;
}

function spread(questions: readonly string[]): readonly string[] {
  const step = Math.ceil(questions.length / MOST_QUESTIONS);
  return step <= 1 ? questions : questions.filter((_, i) => i % step === 0);
}
