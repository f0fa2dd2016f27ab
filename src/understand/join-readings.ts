import type { ConceptKind } from "../knowledge/vocabulary.ts";
import type { Mention } from "./mention.ts";
import type { Reading } from "./reading.ts";

/** One reading of several, each word counting as much as its part does. */
export function joinReadings(
  parts: readonly { readonly reading: Reading; readonly emphasis: number }[],
): Reading {
  const words: string[] = [];
  const stems: string[] = [];
  const emphasis: number[] = [];
  const mentions: Mention[] = [];
  for (const { reading, emphasis: factor } of parts) {
    const offset = words.length;
    words.push(...reading.words);
    stems.push(...reading.stems);
    emphasis.push(...reading.emphasis.map((value) => value * factor));
    for (const { concept, first, last } of reading.mentions)
      mentions.push({ concept, first: first + offset, last: last + offset });
  }
  return { words, stems, emphasis, mentions };
}

/** A reading without the words that name something of the given kinds. */
export function withoutKinds(reading: Reading, kinds: ReadonlySet<ConceptKind>): Reading {
  const dropped = new Set<number>();
  for (const { concept, first, last } of reading.mentions)
    if (kinds.has(concept.kind)) for (let i = first; i <= last; i++) dropped.add(i);
  return keepWords(reading, (i) => !dropped.has(i));
}

/** The words of a reading for which `keep` holds, with the mentions that remain whole. */
export function keepWords(reading: Reading, keep: (position: number) => boolean): Reading {
  const kept = reading.words.flatMap((_, i) => (keep(i) ? [i] : []));
  const moved = new Map(kept.map((from, to) => [from, to]));
  const pick = <T>(list: readonly T[]): T[] => list.filter((_, i) => moved.has(i));
  return {
    words: pick(reading.words),
    stems: pick(reading.stems),
    emphasis: pick(reading.emphasis),
    mentions: reading.mentions.flatMap(({ concept, first, last }) => {
      const [start, end] = [moved.get(first), moved.get(last)];
      return start === undefined || end === undefined || end - start !== last - first
        ? []
        : [{ concept, first: start, last: end }];
    }),
  };
}
