import { perWord } from "./per-word.ts";

/**
 * The stem of a lower-case word, its inflection taken off: "managers" → "manager", "managing", "managed" → "manag".
 * Lighter than Porter: it keeps word families apart: "contract" and "contractor", "hospital" and
 * "hospitality" mean different things.
 */
export const stem = perWord((word) => withoutEnding(word.replace(/'s?$/, "")));

function withoutEnding(word: string): string {
  if (!/^\p{L}{4,}$/u.test(word)) return word;
  if (/ie[sd]$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz|o)es$/.test(word)) return single(word.slice(0, -2));
  if (/[^suioa]s$/.test(word)) return withoutEnding(word.slice(0, -1));
  if (/eed$/.test(word)) return word;
  if (/[aeiouy].*ing$/.test(word)) return baseOf(word.slice(0, -3));
  if (/[aeiouy].*ed$/.test(word)) return baseOf(word.slice(0, -2));
  return withoutE(word);
}

/** What -ing or -ed was added to: "plann" → "plan", "hir" → "hire", "manag" → "manag". */
function baseOf(stripped: string): string {
  return SHORT.test(stripped) ? `${stripped}e` : withoutE(stripped);
}

/** One syllable, one vowel, one last consonant: here an e makes another word: "car" and "care". */
const SHORT = /^(?:qu|[^aeiou])*[aeiouy][^aeiouwxy]$/;

function withoutE(word: string): string {
  const bare = word.replace(/e$/, "");
  return word.length <= 3 || SHORT.test(bare) ? word : single(bare);
}

/** "controll" → "control" and "call" → "cal": a last consonant is never doubled. */
function single(word: string): string {
  return word.length > 3 ? word.replace(/([bdgklmnprt])\1$/, "$1") : word;
}
