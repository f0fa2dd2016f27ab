import { DIMENSIONS } from "../../../src/knowledge/word-vectors.ts";
import { cosine } from "../../../src/retrieve/vector.ts";
import { vectorAt } from "./vector-at.ts";

/** How sharply near entries are told apart. Tried: 10 to 17, flat. */
const SHARPNESS = 13;
/** How sure of the right entry is sure enough: 1 less this. */
const DOUBT = 0.05;
/** What entries that lie near the right one may have of a question. Tried: 0 to 0.4; 0.1 is the best by 0.4 points. */
const SHARED = 0.1;

/** For an entry the shares of all others, 1 in all: those that lie near it have the most. */
export type TakenFor = (entry: number) => Float32Array;

/** Places of all entries, one after another, and how likely each is taken for another. */
export interface Targets {
  readonly places: Float32Array;
  readonly takenFor: TakenFor;
}

/**
 * How much a question becomes likelier to be taken for one that an entry answers by lying nearer to
 * each entry: the slope of the logarithm of a softmax over all. Above 0 for the right one, and for
 * what says much the same.
 */
export function pushesOf(
  right: number,
  { places, takenFor }: Targets,
  question: Float32Array,
): Float32Array {
  const shares = likeliness(question, places);
  const shared = takenFor(right);
  return shares.map((share, entry) => {
    const own = entry === right ? 1 - DOUBT - SHARED : 0;
    const wanted = own + DOUBT / shares.length + SHARED * (shared[entry] ?? 0);
    return SHARPNESS * (wanted - share);
  });
}

/** Works out for each entry, once it is asked for, by what shares it is taken for the others. */
export function createTakenFor(places: Float32Array): TakenFor {
  const known = new Map<number, Float32Array>();
  return (entry) => {
    const ready = known.get(entry);
    if (ready) return ready;
    const shares = likeliness(vectorAt(places, entry), places);
    const others = 1 - (shares[entry] ?? 0);
    shares[entry] = 0;
    const taken = shares.map((share) => share / (others || 1));
    known.set(entry, taken);
    return taken;
  };
}

/** A softmax over how near a place is to all entries. */
function likeliness(one: Float32Array, places: Float32Array): Float32Array {
  const powers = new Float32Array(places.length / DIMENSIONS);
  let all = 0;
  powers.forEach((_, entry) => {
    const near = cosine(one, vectorAt(places, entry));
    const power = Math.exp(SHARPNESS * (near - 1));
    powers[entry] = power;
    all += power;
  });
  return powers.map((power) => power / all);
}
