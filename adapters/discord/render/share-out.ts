/** Room for each of several texts: short ones get what they need, long ones share what is left. */
export function shareOut(sizes: readonly number[], room: number): number[] {
  const shares = sizes.map(() => 0);
  let left = room;
  const ascending = sizes.map((size, i) => ({ size, i })).sort((a, b) => a.size - b.size);
  for (const [done, { size, i }] of ascending.entries()) {
    shares[i] = Math.min(size, Math.floor(left / (sizes.length - done)));
    left -= shares[i];
  }
  return shares;
}
