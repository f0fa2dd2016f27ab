import type { EntryReading } from "./entry-reading.ts";
import { conceptName } from "./features.ts";

/** For each concept the highest share of any entry's phrasings that name it, 0..1. */
export function centralConcepts(entries: readonly EntryReading[]): Map<string, number> {
  const central = new Map<string, number>();
  for (const { heading, asks } of entries) {
    const phrasings = [heading, ...asks];
    const counts = new Map<string, number>();
    for (const { mentions } of phrasings)
      for (const name of new Set(mentions.map(conceptName)))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts)
      central.set(name, Math.max(central.get(name) ?? 0, count / phrasings.length));
  }
  return central;
}
