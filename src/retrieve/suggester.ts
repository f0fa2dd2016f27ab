import Fuse from "fuse.js";
import type { Passage } from "../knowledge/passage.ts";

export type FindTyped = (typed: string, limit: number) => Passage[];

/** Letters compared at most: what is longer is no longer being looked up but asked. */
const LONGEST = 32;

/**
 * Finds passages by what is being typed, with Fuse.js over their headings and first phrasing:
 * short strings, which is what its fuzzy matching is best at.
 */
export function createSuggester(passages: readonly Passage[]): FindTyped {
  const fuse = new Fuse(
    passages.map((passage) => ({ passage, heading: passage.heading, ask: passage.asks[0] ?? "" })),
    {
      keys: [
        { name: "heading", weight: 2 },
        { name: "ask", weight: 1 },
      ],
      // Higher finds more and less like what was typed; 0.35 lets two slips in ten letters pass.
      threshold: 0.35,
      ignoreLocation: true,
    },
  );
  return (typed, limit) => {
    const text = typed.trim().slice(0, LONGEST);
    if (!text) return passages.slice(0, limit);
    return fuse.search(text, { limit }).map(({ item }) => item.passage);
  };
}
