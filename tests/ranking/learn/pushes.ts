import { cosine } from "../../../src/retrieve/vector.ts";

/** How sharply near entries are told apart. Tried: 10 to 17, flat. */
const SHARPNESS = 13;
/** How sure of the right entry is sure enough: 1 less this. */
const DOUBT = 0.1;

/**
 * How much a question becomes likelier to be taken for one that an entry answers by lying nearer to
 * each entry: the slope of the logarithm of a softmax over all. Above 0 for the right one alone.
 * @param places of all entries, one after another.
 */
export function pushesOf(
  right: number,
  places: Float32Array,
  question: Float32Array,
): Float32Array {
  const size = question.length;
  const pushes = new Float32Array(places.length / size);
  let all = 0;
  pushes.forEach((_, entry) => {
    const near = cosine(question, places.subarray(entry * size, (entry + 1) * size));
    const power = Math.exp(SHARPNESS * (near - 1));
    pushes[entry] = power;
    all += power;
  });
  return pushes.map((power, entry) => {
    const wanted = DOUBT / pushes.length + (entry === right ? 1 - DOUBT : 0);
    return SHARPNESS * (wanted - power / all);
  });
}
