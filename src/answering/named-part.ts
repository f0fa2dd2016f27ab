import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Candidate } from "../retrieve/searcher.ts";
import type { Follows } from "../understand/intent.ts";

/** A passage is about a named thing from here on. */
const NAMED = 0.3;
/** It is about an aspect from here on. */
const ABOUT = 0.5;
/** It must hold this share of what the message says itself. */
const COVERED = 0.15;
/** How sure an answer is that does not name the new part: too little to be given, enough to be offered. */
const UNSURE = 0.2;

/**
 * "and for farms?", "and in Texas?": a passage that does not name the new part is no answer, however
 * well the rest of it fits; nor is one that says something else of the place than what was asked.
 */
export function namedPart(
  found: Retrieved,
  alone: Retrieved,
  { manner, things, aspects, names }: Follows,
): Retrieved {
  if (manner !== "part") return found;
  const own = new Map(alone.candidates.map(({ passage, evidence }) => [passage.id, evidence]));
  const isPlace = things.some((thing) => thing.startsWith("place:"));
  const fits = (one: Candidate) =>
    isAboutOne(one, things, NAMED) &&
    (!isPlace || isAboutOne(one, aspects, ABOUT)) &&
    (own.get(one.passage.id)?.anywhere ?? 0) >= COVERED;
  const lead = isPlace ? found.candidates.find(fits) : found.candidates.slice(0, 1).find(fits);
  if (!lead) return { ...found, confidence: UNSURE, missing: names };
  return { ...found, candidates: [lead, ...found.candidates.filter((one) => one !== lead)] };
}

function isAboutOne(candidate: Candidate, names: readonly string[], least: number): boolean {
  return names.length === 0 || names.some((name) => candidate.about(name) >= least);
}
