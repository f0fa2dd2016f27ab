import { DIMENSIONS } from "../knowledge/word-vectors.ts";
import { hashOf } from "./hash.ts";
import { toLengthOne } from "./vector.ts";

/**
 * The vector of a term that nothing was learned about: a direction of its own, near to none other.
 * So a library about something else is searched by its own words.
 */
export function strangeVector(term: string): Float32Array {
  let state = hashOf(term);
  const vector = new Float32Array(DIMENSIONS);
  for (let d = 0; d < DIMENSIONS; d++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    vector[d] = state >> 8;
  }
  return toLengthOne(vector);
}
