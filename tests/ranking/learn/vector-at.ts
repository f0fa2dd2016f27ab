import { DIMENSIONS } from "../../../src/knowledge/word-vectors.ts";

/** One of many vectors that stand one after another, to read and to change in place. */
export function vectorAt(vectors: Float32Array, number: number): Float32Array {
  return vectors.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS);
}
