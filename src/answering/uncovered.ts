import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Candidate } from "../retrieve/searcher.ts";
import { conceptName } from "../understand/mention.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { titleCase } from "../understand/title-case.ts";

/** A passage names a thing that at least this share of its phrasings or its text name. */
const NAMED = 0.3;

/** A passage is about an aspect from here on. */
const ABOUT = 0.5;

/** From here on it is about little else. */
const MOSTLY = 0.75;

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

/** Says that two things are held side by side, and nothing about them. */
const COMPARING = "aspect:difference";

/**
 * Where a place is asked for that belongs to an uncovered topic: the passage that tells the same of
 * other places of that kind. Undefined when there is none, or the place is covered.
 */
export function ofOtherPlaces(
  { reading, gap }: Retrieved,
  search: (text: string) => Retrieved,
): Candidate | undefined {
  const asked = aspectsOf(reading);
  const kind = [...GENERAL].find((place) => gap && isOf(gap, place));
  const isPlaced = reading.mentions.some(({ concept }) => concept.kind === "place");
  if (!gap || !kind || asked.length === 0 || !isPlaced) return undefined;
  const near = search(gap.gap.topic).candidates.find(
    (candidate) =>
      candidate.about(`place:${kind}`) >= MOSTLY &&
      asked.every((name) => candidate.about(name) >= ABOUT),
  );
  return near && uncoveredPlaces(reading, near).length > 0 ? near : undefined;
}

function isOf({ about }: Pick<Candidate, "about">, place: string): boolean {
  return about(`place:${place}`) >= NAMED;
}

function aspectsOf({ mentions }: QuestionReading): string[] {
  const names = mentions.filter(({ concept }) => concept.kind === "aspect").map(conceptName);
  return names.filter((name) => name !== COMPARING);
}
