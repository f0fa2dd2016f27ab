import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Passage } from "../../src/knowledge/passage.ts";

/** Finds the passage that a search library puts first. */
export type FindFirst = (question: string) => Passage | undefined;

const FIELDS = ["heading", "text", "asks"];

/** MiniSearch as its documentation shows it: fuzzy and prefix search, defaults otherwise. */
export function searchWithMiniSearch(passages: readonly Passage[]): FindFirst {
  const index = new MiniSearch({ fields: FIELDS, searchOptions: { fuzzy: 0.2, prefix: true } });
  index.addAll(
    passages.map(({ heading, text, asks }, id) => ({ id, heading, text, asks: asks.join("\n") })),
  );
  return (question) => passages[Number(index.search(question)[0]?.id)];
}

/** Fuse.js with its default options. */
export function searchWithFuse(passages: readonly Passage[]): FindFirst {
  const fuse = new Fuse(passages, { keys: FIELDS });
  return (question) => fuse.search(question)[0]?.item;
}
