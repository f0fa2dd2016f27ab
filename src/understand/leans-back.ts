import type { Reading } from "./reading.ts";

/** Words that point at something said before. */
export const POINTING = new Set(
  "it that they them this those these there their its he she him her one ones other others same instead otherwise then".split(
    " ",
  ),
);

/** A message of at most this many telling words leans on what was said before. */
const FEW_WORDS = 3;

/** Whether a message points at something said before. */
// "it" in "IT manager" points at nothing: words that are part of a name do not count.
export function pointsBack({ words, mentions }: Reading): boolean {
  return words.some(
    (word, i) =>
      POINTING.has(word) &&
      !mentions.some(
        ({ concept, first, last }) =>
          concept.kind !== "aspect" && first <= i && i <= last && last > first,
      ),
  );
}

/** Whether a message says too little to be understood alone. */
export function isShort({ words }: Reading, filler: ReadonlySet<string>): boolean {
  return words.filter((word) => !filler.has(word)).length <= FEW_WORDS;
}
