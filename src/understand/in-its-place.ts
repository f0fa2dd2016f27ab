import type { ConceptKind } from "../knowledge/vocabulary.ts";
import { joinReadings, withoutKinds } from "./join-readings.ts";
import type { Reading } from "./reading.ts";
import { THINGS } from "./things.ts";

/** What the last question's words count where only a part of it is replaced. */
const SAME_QUESTION = 0.6;

/** Everything of which a part of a question can name another. */
const NAMEABLE: readonly ConceptKind[] = [...THINGS, "matter"];

/** "and in California?": the last question, with the new thing in place of the old one. */
export function inItsPlace(own: Reading, last: Reading): Reading {
  const named = new Set(own.mentions.map(({ concept }) => concept.kind));
  const replaced = new Set(NAMEABLE.filter((kind) => named.has(kind)));
  return joinReadings([
    { reading: own, emphasis: 1 },
    { reading: withoutKinds(last, replaced), emphasis: SAME_QUESTION },
  ]);
}
