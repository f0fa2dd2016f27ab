import type { Entry } from "../knowledge/entry.ts";

/** By what name something is learned about a passage or a topic without an answer; no term is called so. */
export function entryName(entry: Entry): string {
  return "id" in entry ? `passage:${entry.id}` : `topic:${entry.topic}`;
}
