import type { ConceptKind } from "../knowledge/vocabulary.ts";

/** Kinds of which a new name takes the place of the old one. */
export const THINGS: readonly ConceptKind[] = [
  "role",
  "level",
  "industry",
  "place",
  "credential",
  "degree",
];
