import type { Reading } from "../understand/reading.ts";
import type { FindFeatures } from "./features.ts";

/** Features of a text, by their hashes, with how much of each there is. */
export type Bag = ReadonlyMap<number, number>;

/** The features of one kind in a reading. */
export function bagOf(reading: Reading, find: FindFeatures): Bag {
  const bag = new Map<number, number>();
  find(reading, 1, (feature, amount) => bag.set(feature, (bag.get(feature) ?? 0) + amount));
  return bag;
}
