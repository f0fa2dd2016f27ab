import { createBestFew } from "./best-few.ts";
import type { Embedding } from "./embedding.ts";
import { cosine } from "./vector.ts";

/** How many entries are looked at closely for their meaning alone. Higher: finds a little more and takes longer. */
const NEAREST = 10;

/**
 * The entries nearest to a question by where they lie among all meanings, nearest first.
 * @param places by the entries' numbers.
 */
export function nearMeanings(
  places: ReadonlyMap<number, { readonly place: Embedding }>,
  question: Embedding,
): number[] {
  const best = createBestFew(NEAREST);
  for (const [entry, { place }] of places) best.offer(entry, cosine(question, place));
  return best.list();
}
