import type { Vocabulary } from "../knowledge/vocabulary.ts";
import type { IsEnglish } from "./english.ts";
import { perWord } from "./per-word.ts";
import { words } from "./words.ts";

export type Standardize = (typed: readonly string[]) => string[];

/** Letters drawn out for effect: "sooooo" → "so", "coool" → "cool". */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/** Slang, contractions, run-together and drawn-out words as standard words: "whats" → "what is". */
export function createStandardize(
  { slang, joined }: Vocabulary,
  isEnglish: IsEnglish = () => false,
): Standardize {
  const standard = new Map<string, string[]>();
  for (const [typed, meant] of [...Object.entries(slang), ...Object.entries(joined)])
    standard.set(typed.toLowerCase().replaceAll("’", "'"), words(meant));
  const unfolded = perWord((word) => {
    const [once, twice] = [word.replace(DRAWN_OUT, "$1"), word.replace(DRAWN_OUT, "$1$1")];
    const known = standard.get(word) ?? standard.get(once);
    if (known) return known;
    const plain = once !== word && !isEnglish(twice) && isEnglish(once) ? once : twice;
    return [plain.replace(/'(?:s|re|ve|ll|d|m)$/, "")];
  });
  return (typed) => {
    const list: string[] = [];
    for (const word of typed) for (const one of unfolded(word)) list.push(one);
    return list;
  };
}
