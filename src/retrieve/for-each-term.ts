import { conceptName } from "../understand/mention.ts";
import type { Reading } from "../understand/reading.ts";

/** Tells the terms of a text with what each counts: its stems, and each concept that it names once. */
export function forEachTerm(
  { stems, mentions, emphasis }: Reading,
  found: (term: string, amount: number) => void,
): void {
  stems.forEach((stem, i) => {
    found(stem, emphasis[i] ?? 1);
  });
  const named = new Map(mentions.map((mention) => [conceptName(mention), mention.first]));
  for (const [name, first] of named) found(name, emphasis[first] ?? 1);
}
