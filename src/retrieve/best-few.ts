/** Keeps of many scored entries the few that score best; of those that score alike, the first. */
export interface BestFew {
  offer(entry: number, score: number): void;
  /** The numbers of those kept, best first. */
  list(): number[];
}

/**
 * @param most how many are kept.
 * @param above what an entry must score more than.
 */
export function createBestFew(most: number, above = Number.NEGATIVE_INFINITY): BestFew {
  const best: { entry: number; score: number }[] = [];
  let least = above;
  const sort = () => best.sort((a, b) => b.score - a.score);
  return {
    offer(entry, score) {
      if (score <= least) return;
      best.push({ entry, score });
      if (best.length < most * 2) return;
      sort().length = most;
      least = best.at(-1)?.score ?? above;
    },
    list: () =>
      sort()
        .slice(0, most)
        .map(({ entry }) => entry),
  };
}
