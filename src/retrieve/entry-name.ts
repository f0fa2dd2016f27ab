import type { Gap } from "../knowledge/not-covered.ts";
import type { Passage } from "../knowledge/passage.ts";

/** By what name something is learned about a passage or a topic without an answer; no term is called so. */
export function entryName(entry: Pick<Passage, "id"> | Pick<Gap, "topic">): string {
  return "id" in entry ? `passage:${entry.id}` : `topic:${entry.topic}`;
}
