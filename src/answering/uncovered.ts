import { conceptName } from "../retrieve/features.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Candidate } from "../retrieve/searcher.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { titleCase } from "../understand/title-case.ts";

/** A passage names a thing that at least this share of its phrasings or its text name. */
const NAMED = 0.3;

/** A passage is about an aspect from here on. */
const ABOUT = 0.5;

/** Places that name none ("which states"), and the one that the figures are for. */
const GENERAL = new Set(["us-states-all", "united-states", "regions", "emerging-economies"]);

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
  const places = mentions.filter(
    ({ concept }) => concept.kind === "place" && !GENERAL.has(concept.id),
  );
  const missing = places.filter((mention) => best.about(conceptName(mention)) < NAMED);
  if (missing.length < places.length) return [];
  return missing.map(({ first, last }) => titleCase(words.slice(first, last + 1).join(" ")));
}

function uncoveredYears({ words }: QuestionReading, { passage }: Candidate): string[] {
  const held = `${passage.text} ${passage.asOf ?? ""}`;
  return words.filter((word) => /^(?:19|20)\d\d$/.test(word) && !held.includes(word));
}

/**
 * The candidates of a question that names a place, those first that are about what is asked of it:
 * the states with the most jobs say nothing about what is paid there.
 */
export function byAspectOfPlace({ reading, candidates }: Retrieved): readonly Candidate[] {
  const names = reading.mentions
    .filter(({ concept }) => concept.kind === "aspect")
    .map(conceptName);
  const isAsked = (candidate: Candidate) => names.some((name) => candidate.about(name) >= ABOUT);
  const [best] = candidates;
  const place = reading.mentions.some(({ concept }) => concept.kind === "place");
  if (!place || !best || names.length === 0 || isAsked(best)) return candidates;
  return [...candidates.filter(isAsked), ...candidates.filter((one) => !isAsked(one))];
}
