import { conceptName } from "../retrieve/features.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Candidate } from "../retrieve/searcher.ts";

/** A passage names a thing that at least this share of its phrasings or its text name. */
const NAMED = 0.3;

export interface UncoveredPlace {
  /** As the asker wrote it. */
  readonly names: readonly string[];
  /** What comes nearest: figures for other places, else the first candidate. */
  readonly near: Candidate;
}

/**
 * A place that is asked about and that the answer does not name. Only where the answer gives
 * figures: those differ from place to place, advice does not.
 */
export function uncoveredPlace({ reading, candidates }: Retrieved): UncoveredPlace | undefined {
  const [best] = candidates;
  if (!best || !/\d/.test(best.passage.text)) return undefined;
  const places = reading.mentions.filter(({ concept }) => concept.kind === "place");
  const missing = places.filter((mention) => best.about(conceptName(mention)) < NAMED);
  if (missing.length === 0 || missing.length < places.length) return undefined;
  const names = missing.map(({ first, last }) =>
    titleCase(reading.words.slice(first, last + 1).join(" ")),
  );
  return { names: [...new Set(names)], near: best };
}

function titleCase(words: string): string {
  return words.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
