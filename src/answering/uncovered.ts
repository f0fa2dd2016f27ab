import { conceptName } from "../retrieve/features.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Candidate } from "../retrieve/searcher.ts";
import type { QuestionReading } from "../understand/reading.ts";

/** A passage names a thing that at least this share of its phrasings or its text name. */
const NAMED = 0.3;

/**
 * Places and years that are asked about and that the answer does not name, as the asker wrote
 * them. Only where the answer gives figures: those differ by place and year, advice does not.
 */
export function uncovered({ reading, candidates }: Retrieved): readonly string[] {
  const [best] = candidates;
  if (!best || !/\d/.test(best.passage.text)) return [];
  return [...new Set([...uncoveredPlaces(reading, best), ...uncoveredYears(reading, best)])];
}

function uncoveredPlaces({ mentions, words }: QuestionReading, best: Candidate): string[] {
  const places = mentions.filter(({ concept }) => concept.kind === "place");
  const missing = places.filter((mention) => best.about(conceptName(mention)) < NAMED);
  if (missing.length < places.length) return [];
  return missing.map(({ first, last }) => titleCase(words.slice(first, last + 1).join(" ")));
}

function uncoveredYears({ words }: QuestionReading, { passage }: Candidate): string[] {
  const held = `${passage.text} ${passage.asOf ?? ""}`;
  return words.filter((word) => /^(?:19|20)\d\d$/.test(word) && !held.includes(word));
}

function titleCase(words: string): string {
  return words.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
