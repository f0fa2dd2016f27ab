import type { Embedding } from "./embedding.ts";
import { cosine } from "./vector.ts";

/** How many entries are looked at closely for their meaning alone. Higher: finds a little more and takes longer. */
const NEAREST = 10;

/** Entries by where they lie among all meanings. */
export interface NearMeanings {
  /** @param entry its number. */
  add(entry: number, place: Embedding): void;
  /** The numbers of those that are nearest to a question, in no order. */
  nearest(question: Embedding): readonly number[];
}

export function createNearMeanings(): NearMeanings {
  const known: { entry: number; place: Embedding }[] = [];
  return {
    add(entry, place) {
      known.push({ entry, place });
    },
    nearest(question) {
      const best: { entry: number; near: number }[] = [];
      for (const { entry, place } of known) {
        const near = cosine(question, place);
        if (best.length === NEAREST && near <= (best.at(-1)?.near ?? 0)) continue;
        const at = best.findIndex((other) => other.near < near);
        best.splice(at < 0 ? best.length : at, 0, { entry, near });
        best.length = Math.min(best.length, NEAREST);
      }
      return best.map(({ entry }) => entry);
    },
  };
}
