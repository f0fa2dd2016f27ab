import { conceptName } from "../understand/mention.ts";
import type { Reading } from "../understand/reading.ts";

/** The concepts that each stem of a reading is part of. */
export function wordMeanings({ stems, mentions }: Reading): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const mention of mentions)
    for (let i = mention.first; i <= mention.last; i++) {
      const stem = stems[i] ?? "";
      found.set(stem, [...(found.get(stem) ?? []), conceptName(mention)]);
    }
  return found;
}
