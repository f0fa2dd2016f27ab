import { stemmer } from "stemmer";

/** Stems remembered at most; people use few thousand words, so this is hardly ever reached. */
const REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** Porter stem of a lower-case word: "managing" → "manag". Words with digits or signs stay whole. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const bare = word.replace(/'s?$/, "");
  const result = /^\p{L}+$/u.test(bare) ? stemmer(bare) : bare.replace(/[.,]+$/, "");
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, result);
  return result;
}
