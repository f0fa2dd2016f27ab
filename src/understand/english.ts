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

/** The prefixes of the same file, with the flags of the words that take them. */
const PREFIXES = [
  ["re", "A"],
  ["in", "I"],
  ["un", "U"],
  ["de", "C"],
  ["dis", "E"],
] as const;

/** Whether a lower-case word is a right English word or name, by a spell checker's dictionary. */
export function createEnglish(): IsEnglish {
  const flags = new Map<string, string>();
  for (const line of new TextDecoder().decode(dictionary.dic).split("\n")) {
    const [entry = "", taken = ""] = line.split("/", 2);
    const word = entry.toLowerCase();
    flags.set(word, (flags.get(word) ?? "") + taken);
  }
  const isWord = (word: string) =>
    flags.has(word) || ENDINGS.some((ending) => takes(word, ending, flags));
  return (word) => isWord(word) || PREFIXES.some((prefix) => follows(word, prefix, flags, isWord));
}

function follows(
  word: string,
  [prefix, flag]: (typeof PREFIXES)[number],
  flags: ReadonlyMap<string, string>,
  isWord: IsEnglish,
) {
  const rest = word.slice(prefix.length);
  return word.startsWith(prefix) && isWord(rest) && hasFlag(rest, flag, flags);
}

/** Whether a word, or what its ending was added to, has a flag of the dictionary. */
function hasFlag(word: string, flag: string, flags: ReadonlyMap<string, string>) {
  const bases = ENDINGS.filter(([ending]) => word.endsWith(ending)).flatMap(
    ([ending, , replaces]) => replaces.map((letters) => word.slice(0, -ending.length) + letters),
  );
  return [word, ...bases].some((base) => flags.get(base)?.includes(flag));
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
