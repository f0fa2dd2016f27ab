import { DIMENSIONS } from "../knowledge/word-vectors.ts";
import type { Reading } from "../understand/reading.ts";
import type { Embed } from "./embedding.ts";
import type { EntryReading } from "./entry-reading.ts";
import { placeOf } from "./place-of.ts";

/** Where all entries lie in the space of meanings. */
export interface EmbeddingIndex {
  learn(entry: EntryReading): void;
  /** How near each entry lies to a question, -1..1. The array is used again by the next call. */
  similarities(question: Reading): Float32Array;
  /** How near two entries lie to each other, -1..1, by their numbers. */
  nearness(one: number, other: number): number;
}

/** Room for entries at first, and how much more there is each time it is used up. */
const FIRST_ROOM = 1024;
const MORE = 1.5;
/** Into how many steps a length of 1 is divided: a byte holds a number, and thousands of entries a few megabytes. */
const STEPS = 127;

export function createEmbeddingIndex(embed: Embed): EmbeddingIndex {
  let places = new Int8Array(FIRST_ROOM * DIMENSIONS);
  let count = 0;
  let near = new Float32Array(0);
  return {
    learn({ asks, heading, body, isPlain }) {
      if ((count + 1) * DIMENSIONS > places.length) {
        const before = places;
        places = new Int8Array(Math.ceil(count * MORE) * DIMENSIONS);
        places.set(before);
      }
      const place = placeOf(
        asks.map((ask) => embed(ask)),
        isPlain ? undefined : embed(heading, body),
      );
      places.set(
        place.map((value) => Math.round(value * STEPS)),
        count * DIMENSIONS,
      );
      count++;
    },
    nearness(one, other) {
      const [a, b] = [one * DIMENSIONS, other * DIMENSIONS];
      let sum = 0;
      for (let d = 0; d < DIMENSIONS; d++) sum += (places[a + d] ?? 0) * (places[b + d] ?? 0);
      return sum / STEPS ** 2;
    },
    similarities(question) {
      if (near.length !== count) near = new Float32Array(count);
      const place = embed(question);
      for (let entry = 0; entry < count; entry++) {
        const start = entry * DIMENSIONS;
        let sum = 0;
        for (let d = 0; d < DIMENSIONS; d++) sum += (place[d] ?? 0) * (places[start + d] ?? 0);
        near[entry] = sum / STEPS;
      }
      return near;
    },
  };
}
