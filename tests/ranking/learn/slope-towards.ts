/** How sharply near entries are told apart. Tried: 10 to 14, flat. */
const SHARPNESS = 13;
/** How sure of the right entry is sure enough: 1 less this. */
const DOUBT = 0.1;

/**
 * In which direction, and how steeply, a question becomes likelier to be taken for one that an
 * entry answers: the slope of the logarithm of a softmax over all entries.
 * @param places of all entries, one after another.
 */
export function slopeTowards(
  right: number,
  places: Float32Array,
  question: Float32Array,
): Float32Array {
  const size = question.length;
  const count = places.length / size;
  const powers = new Float32Array(count);
  let all = 0;
  for (let entry = 0; entry < count; entry++) {
    let near = 0;
    for (let d = 0; d < size; d++) near += (places[entry * size + d] ?? 0) * (question[d] ?? 0);
    const power = Math.exp(SHARPNESS * (near - 1));
    powers[entry] = power;
    all += power;
  }
  const slope = new Float32Array(size);
  for (let entry = 0; entry < count; entry++) {
    const wanted = DOUBT / count + (entry === right ? 1 - DOUBT : 0);
    const pushed = SHARPNESS * (wanted - (powers[entry] ?? 0) / all);
    for (let d = 0; d < size; d++)
      slope[d] = (slope[d] ?? 0) + pushed * (places[entry * size + d] ?? 0);
  }
  return slope;
}
