import { DIMENSIONS } from "../knowledge/word-vectors.ts";
import type { Embedding } from "./embedding.ts";
import { add, toLengthOne } from "./vector.ts";

/** What is known of an entry, as far as it has a meaning. */
export interface Known {
  readonly asks: readonly Embedding[];
  readonly text?: Embedding | undefined;
  /** What was learned about the entry itself, of any length. */
  readonly own?: Float32Array | undefined;
}

/**
 * What heading and text count beside all phrasings. Higher: an entry is found sooner by words of its
 * text alone. Tried: 0 to 1, flat to 0.6.
 */
const TEXT = 0.6;

/** Where an entry lies: amid its phrasings, drawn towards its text, and moved by what was learned about it. */
export function placeOf({ asks, text, own }: Known): Embedding {
  const place = new Float32Array(DIMENSIONS);
  for (const ask of asks) add(place, ask, 1 / asks.length);
  if (text) add(place, text, TEXT);
  toLengthOne(place);
  if (own) add(place, own, 1);
  return toLengthOne(place);
}
