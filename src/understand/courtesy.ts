import type { SmallTalkKind } from "../knowledge/phrasebook.ts";
import type { FindSmallTalk } from "./small-talk.ts";
import type { Standardize } from "./standardize.ts";
import { words } from "./words.ts";

/** A text without the small talk around its question; unchanged when it is nothing else. */
export type WithoutCourtesy = (text: string) => string;

/** Small talk of these kinds is left out even where it asks: "How are you? …" */
const POLITE: ReadonlySet<SmallTalkKind> = new Set(["greeting", "well-being", "thanks"]);

/** Sentences, each with what ends it. */
const SENTENCE = /[^.!?]+(?:[.!?](?=\S)[^.!?]*)*[.!?]*\s*/g;
/** What may stand last, set off by a comma or nothing: "what do they earn, thanks". */
const LAST_WORDS = 4;

/** Leaves greetings, thanks and goodbyes out of messages that ask something as well. */
export function createWithoutCourtesy(
  findSmallTalk: FindSmallTalk,
  standardize: Standardize,
): WithoutCourtesy {
  const find = (text: string) => findSmallTalk(standardize(words(text)));
  const isCourtesy = (sentence: string) => {
    const found = find(sentence);
    // How somebody feels may be what the question is about.
    if (!found || found.kind === "feelings") return false;
    return POLITE.has(found.kind) || !sentence.includes("?");
  };
  const withoutThanks = (text: string) => {
    const typed = text.split(" ");
    for (let last = Math.min(LAST_WORDS, typed.length - 2); last > 0; last--) {
      const found = find(typed.slice(-last).join(" "));
      if (found?.isKnown && found.kind === "thanks")
        return typed
          .slice(0, -last)
          .join(" ")
          .replace(/[,\s]+$/, "");
    }
    return text;
  };
  return (text) => {
    const sentences = text.match(SENTENCE) ?? [text];
    const kept = sentences.filter((sentence) => !isCourtesy(sentence));
    if (kept.length === 0) return text;
    return withoutThanks(kept.join("").trim());
  };
}
