import type { QuestionReading } from "../understand/reading.ts";

/** Share of a question's weight, 0..1, in words that the library has never seen. */
export function unknownShare(
  { words, stems, unknown }: QuestionReading,
  idf: (name: string) => number,
) {
  const strange = new Set(unknown);
  let total = 0;
  let hit = 0;
  words.forEach((word, i) => {
    const weight = idf(stems[i] ?? word);
    total += weight;
    if (strange.has(word)) hit += weight;
  });
  return total === 0 ? 1 : hit / total;
}
