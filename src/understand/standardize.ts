import type { Vocabulary } from "../knowledge/vocabulary.ts";
import { words } from "./words.ts";

export type Standardize = (typed: readonly string[]) => string[];

/** Letters drawn out for effect: "sooooo" → "soo", then known spellings decide. */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/** Slang, contractions and run-together words as standard words: "whats" → "what is". */
export function createStandardize({ slang, joined }: Vocabulary): Standardize {
  const standard = new Map<string, string[]>();
  for (const [typed, meant] of [...Object.entries(slang), ...Object.entries(joined)])
    standard.set(typed.toLowerCase().replaceAll("’", "'"), words(meant));
  return (typed) => typed.flatMap((word) => unfold(word, standard));
}

function unfold(word: string, standard: ReadonlyMap<string, string[]>): string[] {
  const known = standard.get(word) ?? standard.get(word.replace(DRAWN_OUT, "$1"));
  if (known) return known;
  const plain = word.replace(DRAWN_OUT, "$1$1");
  return [plain.replace(/'(?:s|re|ve|ll|d|m)$/, "")];
}
