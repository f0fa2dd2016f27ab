/** How much of some weighed words is covered, 0..1. */
export function weighedShare(
  words: ReadonlyMap<string, number>,
  covered: (word: string) => number,
): number {
  let total = 0;
  let hit = 0;
  for (const [word, weight] of words) {
    total += weight;
    hit += weight * covered(word);
  }
  return total === 0 ? 0 : hit / total;
}
