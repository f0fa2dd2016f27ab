import type { ConceptKind } from "../knowledge/vocabulary.ts";

/** Kinds that name a thing which an answer must be about: a new name takes the place of the old one. */
export const THINGS: readonly ConceptKind[] = [
  "role",
  "level",
  "industry",
  "place",
  "credential",
  "degree",
];
