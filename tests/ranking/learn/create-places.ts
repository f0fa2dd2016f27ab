import { DIMENSIONS } from "../../../src/knowledge/word-vectors.ts";
import type { Embedding } from "../../../src/retrieve/embedding.ts";
import { placeOf } from "../../../src/retrieve/place-of.ts";
import { add, cosine } from "../../../src/retrieve/vector.ts";
import { createSteps } from "./create-steps.ts";
import type { Lessons, Terms } from "./lessons.ts";
import { vectorAt } from "./vector-at.ts";

/** Where all entries lie, and what is learned about each of them beyond its phrasings. */
export interface Places {
  /** Of all entries, one after another. */
  readonly all: Float32Array;
  /** What was learned about each, one after another. */
  readonly own: Float32Array;
  /** Works all places out again. */
  settle(): void;
  /** Does something while an entry lies where it would without one of its phrasings. */
  without(entry: number, ask: number, act: () => void): void;
  /** Adds to the slope of each entry so much of its push along a question's direction. */
  pull(direction: Float32Array, pushes: Float32Array, share: number): void;
  /** Moves all entries up their slopes, and uses these up. */
  step(): void;
}

export function createPlaces(
  { entries }: Pick<Lessons, "entries">,
  directionOf: (text: Terms) => Embedding,
): Places {
  const all = new Float32Array(entries.length * DIMENSIONS);
  const own = new Float32Array(all.length);
  const slopes = new Float32Array(all.length);
  const climb = createSteps(own, slopes);
  let known: { asks: readonly Embedding[]; text: Embedding }[] = [];
  return {
    all,
    own,
    settle() {
      known = entries.map(({ asks, text }) => ({
        asks: asks.map(directionOf),
        text: directionOf(text),
      }));
      known.forEach((one, entry) => {
        vectorAt(all, entry).set(placeOf({ ...one, own: vectorAt(own, entry) }));
      });
    },
    without(entry, ask, act) {
      const { asks = [], text } = known[entry] ?? {};
      const place = vectorAt(all, entry).slice();
      vectorAt(all, entry).set(
        placeOf({ asks: asks.toSpliced(ask, 1), text, own: vectorAt(own, entry) }),
      );
      act();
      vectorAt(all, entry).set(place);
    },
    pull(direction, pushes, share) {
      pushes.forEach((push, entry) => {
        add(vectorAt(slopes, entry), direction, push * share);
      });
    },
    step() {
      known.forEach((one, entry) => {
        const [slope, place] = [vectorAt(slopes, entry), vectorAt(all, entry)];
        const before = placeOf(one);
        add(before, vectorAt(own, entry), 1);
        // Only what leads across a place moves it, the less the longer it is.
        add(slope, place, -cosine(slope, place));
        slope.forEach((value, d) => {
          slope[d] = value / Math.sqrt(cosine(before, before));
        });
      });
      climb();
    },
  };
}
