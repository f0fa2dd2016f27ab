/** The dot product of two vectors: for directions, how alike they are, -1..1. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < one.length; d++) sum += (one[d] ?? 0) * (other[d] ?? 0);
  return sum;
}

/** Adds so much of one vector to another, in place. */
export function add(sum: Float32Array, vector: Float32Array | Int8Array, amount: number): void {
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + amount * (vector[d] ?? 0);
}

/** Draws a vector to length 1, in place; one without length stays as it is. */
export function toLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(cosine(vector, vector)) || 1;
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) / length;
  return vector;
}
