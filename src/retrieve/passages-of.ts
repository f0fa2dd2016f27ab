import type { Passage } from "../knowledge/passage.ts";
import type { Found } from "./searcher.ts";

/** The passages found, best first. */
export function passagesOf({ candidates }: Pick<Found, "candidates">): Passage[] {
  return candidates.map(({ passage }) => passage);
}
