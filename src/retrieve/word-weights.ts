import type { Reading } from "../understand/reading.ts";

/** Stems of a reading with how telling each is, by its rarity and its sentence. */
export function wordWeights(
  { stems, emphasis }: Reading,
  idf: (name: string) => number,
): Map<string, number> {
  const found = new Map<string, number>();
  stems.forEach((stem, i) => {
    found.set(stem, Math.max(found.get(stem) ?? 0, idf(stem) * (emphasis[i] ?? 1)));
  });
  return found;
}
