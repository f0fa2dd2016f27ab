import dictionary from "dictionary-en";

export type IsEnglish = (word: string) => boolean;

const ENDINGS: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/ies$/, ["y", "ie"]],
  [/(?:es|s)$/, ["", "e"]],
  [/ied$/, ["y"]],
  [/(?:ed|er|est|ing|able|ers|ings)$/, ["", "e"]],
  [/(?:ly|ness|less|ful|ment|ments)$/, ["", "e"]],
  [/ily$/, ["y"]],
];

/** Whether a lower-case word is a right English word or name, by the dictionary of Debian's and Mozilla's spell checkers. */
export function createEnglish(): IsEnglish {
  const bases = new Set<string>();
  for (const line of new TextDecoder().decode(dictionary.dic).split("\n"))
    bases.add(line.split("/", 1)[0]?.toLowerCase() ?? "");
  return (word) =>
    bases.has(word) || ENDINGS.some(([end, add]) => inflected(word, end, add, bases));
}

function inflected(
  word: string,
  ending: RegExp,
  add: readonly string[],
  bases: ReadonlySet<string>,
): boolean {
  const base = word.replace(ending, "");
  if (base === word || base.length < 2) return false;
  const single = base.replace(/(\p{L})\1$/u, "$1");
  return add.some((letter) => bases.has(base + letter)) || bases.has(single);
}
