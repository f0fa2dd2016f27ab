import type { Phrasebook } from "../knowledge/phrasebook.ts";
import type { IsEnglish } from "./english.ts";
import { words } from "./words.ts";

export type FindLanguage = (text: string) => string | undefined;

/** Share of a text's letters in another script from which on it is that language. */
const SCRIPT_SHARE = 0.4;
/** Share of a text's words that are not English from which on its small words decide. */
const FOREIGN_SHARE = 0.34;
/** Small words of another language, none of them English, that are needed. */
const SMALL_WORDS = 2;

/** Names the language of a text that is not English, among those that the phrasebook lists. */
export function createLanguage({ languages }: Phrasebook, isEnglish: IsEnglish): FindLanguage {
  const scripts = Object.entries(languages).flatMap(([name, { script }]) =>
    script ? [{ name, letters: lettersOf(script) }] : [],
  );
  const small = Object.entries(languages).map(([name, list]) => ({
    name,
    words: new Set(list.words),
  }));
  return (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const script = scripts.find(
      (one) => (text.match(one.letters)?.length ?? 0) > SCRIPT_SHARE * letters && letters > 0,
    );
    if (script) return script.name;
    const list = words(text);
    const foreign = list.filter((word) => !isEnglish(word));
    if (foreign.length < FOREIGN_SHARE * list.length) return undefined;
    const counted = small.map((one) => ({
      name: one.name,
      own: foreign.filter((word) => one.words.has(word)).length,
      all: list.filter((word) => one.words.has(word)).length,
    }));
    const best = counted.filter(({ own }) => own >= SMALL_WORDS).sort((a, b) => b.all - a.all)[0];
    return best?.name;
  };
}

function lettersOf(scripts: string): RegExp {
  const classes = scripts.split("|").map((script) => `\\p{Script=${script}}`);
  return new RegExp(`[${classes.join("")}]`, "gu");
}
