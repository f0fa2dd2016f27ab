import { DIMENSIONS } from "../../../src/knowledge/word-vectors.ts";
import { strangeVector } from "../../../src/retrieve/strange-vector.ts";
import { add, cosine, toLengthOne } from "../../../src/retrieve/vector.ts";
import type { Lessons, Terms } from "./lessons.ts";
import { vectorAt } from "./vector-at.ts";

/** Where a text lies: its direction has length 1, unless it has no terms. */
export interface Place {
  readonly text: Terms;
  readonly direction: Float32Array;
  /** Of the sum of its terms. */
  readonly length: number;
}

/** The vectors of all terms one after another, with the slopes that they are to go up. */
export interface Table {
  readonly vectors: Float32Array;
  readonly slopes: Float32Array;
  place(text: Terms): Place;
  /** Adds to the slopes of a text's terms so much of what moves it along `slope`. */
  pull(place: Place, slope: Float32Array, share: number): void;
}

/** A term that makes up this share of all is at first half as long as a rare one. */
const COMMON = 1e-3;

export function createTable({ names, counts }: Pick<Lessons, "names" | "counts">): Table {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const vectors = new Float32Array(names.length * DIMENSIONS);
  const slopes = new Float32Array(vectors.length);
  names.forEach((name, term) => {
    const share = (counts[term] ?? 0) / all;
    add(vectorAt(vectors, term), strangeVector(name), COMMON / (COMMON + share));
  });
  return {
    vectors,
    slopes,
    place(text) {
      const direction = new Float32Array(DIMENSIONS);
      text.terms.forEach((term, i) => {
        add(direction, vectorAt(vectors, term), text.amounts[i] ?? 0);
      });
      const length = Math.sqrt(cosine(direction, direction));
      return { text, direction: toLengthOne(direction), length };
    },
    pull({ text, direction, length }, slope, share) {
      const along = cosine(slope, direction);
      const across = slope.map((value, d) => value - along * (direction[d] ?? 0));
      text.terms.forEach((term, i) => {
        add(vectorAt(slopes, term), across, ((text.amounts[i] ?? 0) * share) / length);
      });
    },
  };
}
