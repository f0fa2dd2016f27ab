import dictionary from "dictionary-en";

export type IsEnglish = (word: string) => boolean;

/** An ending, the dictionary's flag for words that take it, and what it replaces. */
type Ending = readonly [ending: string, flag: string, replaces: readonly string[]];

/** The suffix rules of the dictionary's affix file that people use; doubled consonants are entries of their own. */
const ENDINGS: readonly Ending[] = [
  ["ies", "S", ["y"]],
  ["es", "S", [""]],
  ["s", "S", [""]],
  ["ied", "D", ["y"]],
  ["ed", "D", ["", "e"]],
  ["ing", "G", ["", "e"]],
  ["ings", "J", ["", "e"]],
  ["er", "R", ["", "e"]],
  ["ers", "Z", ["", "e"]],
  ["est", "T", ["", "e"]],
  ["ly", "Y", [""]],
  ["ment", "L", [""]],
  ["ness", "P", [""]],
  ["able", "B", ["", "e"]],
  ["ion", "N", ["", "e"]],
  ["ions", "X", ["", "e"]],
  ["ive", "V", ["", "e"]],
];

/** Whether a lower-case word is a right English word or name, by a spell checker's dictionary. */
export function createEnglish(): IsEnglish {
  const flags = new Map<string, string>();
  for (const line of new TextDecoder().decode(dictionary.dic).split("\n")) {
    const [entry = "", taken = ""] = line.split("/", 2);
    const word = entry.toLowerCase();
    flags.set(word, (flags.get(word) ?? "") + taken);
  }
  return (word) => flags.has(word) || ENDINGS.some((ending) => takes(word, ending, flags));
}

function takes(word: string, [ending, flag, replaces]: Ending, flags: ReadonlyMap<string, string>) {
  if (!word.endsWith(ending)) return false;
  const base = word.slice(0, -ending.length);
  return replaces.some((letters) => {
    if (ending === "s" && /[^aeiou]y$/.test(base)) return false;
    if (letters === "" && base.endsWith("e") && /^[aeiou]/.test(ending)) return false;
    return flags.get(base + letters)?.includes(flag) === true;
  });
}
