const remembered = new Map<string, string>();
/** Stems remembered at most. */
const REMEMBERED = 50_000;

/**
 * The stem of a lower-case word, its inflection taken off: "managers" → "manager", "managing", "managed" → "manag".
 * Lighter than Porter: it keeps word families apart: "contract" and "contractor", "hospital" and
 * "hospitality" mean different things.
 */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const base = withoutEnding(word.replace(/'s?$/, ""));
  remembered.set(word, base);
  return base;
}

function withoutEnding(word: string): string {
  if (!/^\p{L}{4,}$/u.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz|o)es$/.test(word)) return word.slice(0, -2);
  if (/[^suioa]s$/.test(word)) return withoutE(word.slice(0, -1));
  if (/[aeiouy].*ing$/.test(word)) return withoutE(undoubled(word.slice(0, -3)));
  if (/[aeiouy].*ed$/.test(word)) return withoutE(undoubled(word.slice(0, -2)));
  return withoutE(word);
}

function undoubled(word: string): string {
  return word.replace(/([bdgklmnprt])\1$/, "$1");
}

function withoutE(word: string): string {
  return word.length > 3 ? word.replace(/e$/, "") : word;
}
