import type { Found, NearestGap } from "./searcher.ts";

/** Puts topics without an answer nearest first; the first is the nearest one if anything speaks for it. */
export function nearestGaps(found: readonly NearestGap[]): Pick<Found, "gap" | "gaps"> {
  const gaps = [...found].sort((a, b) => b.score - a.score);
  const [gap] = gaps;
  return gap && gap.score > 0 ? { gaps, gap } : { gaps };
}
