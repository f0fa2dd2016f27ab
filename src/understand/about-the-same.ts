import { joinReadings, keepWords, withoutKinds } from "./join-readings.ts";
import type { Reading } from "./reading.ts";
import { THINGS } from "./things.ts";

/** What the last subject counts under a new question about it. Higher: the talk strays less. */
const SAME_SUBJECT = 0.7;

/**
 * "how long does that take?": the new question, about the things that the last one named and
 * about what the passage that answered it is headed.
 */
export function aboutTheSame(own: Reading, last: Reading, heading: Reading): Reading {
  const named = new Set(own.mentions.map(({ concept }) => concept.kind));
  const replaced = new Set(THINGS.filter((kind) => named.has(kind)));
  const things = keepWords(last, (i) =>
    last.mentions.some(
      ({ concept, first, last: end }) => concept.kind !== "aspect" && first <= i && i <= end,
    ),
  );
  return joinReadings([
    { reading: own, emphasis: 1 },
    { reading: withoutKinds(things, replaced), emphasis: SAME_SUBJECT },
    { reading: withoutKinds(heading, replaced), emphasis: SAME_SUBJECT },
  ]);
}
