import type { Passage } from "../knowledge/passage.ts";

/** Whether two passages rest on some of the same lines of one guide. */
export function sameLines(a: Passage, b: Passage): boolean {
  return a.guide.id === b.guide.id && a.lines[0] <= b.lines[1] && a.lines[1] >= b.lines[0];
}
