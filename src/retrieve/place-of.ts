import { DIMENSIONS } from "../knowledge/word-vectors.ts";
import type { Embedding } from "./embedding.ts";
import { add, toLengthOne } from "./vector.ts";

/**
 * What heading and text count beside all phrasings. Higher: an entry is found sooner by words of its
 * text alone. Tried: 0 to 1, flat to 0.4.
 */
const TEXT = 0.3;

/** Where an entry lies: amid its phrasings, drawn towards its text. */
export function placeOf(asks: readonly Embedding[], text?: Embedding): Embedding {
  const place = new Float32Array(DIMENSIONS);
  for (const ask of asks) add(place, ask, 1 / asks.length);
  if (text) add(place, text, TEXT);
  return toLengthOne(place);
}
