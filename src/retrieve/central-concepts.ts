import { conceptName } from "../understand/mention.ts";
import type { EntryReading } from "./entry-reading.ts";

/** How central concepts are to a library, learned entry by entry. */
export interface CentralConcepts {
  learn(entry: EntryReading): void;
  /** The highest share of any entry's phrasings that name a concept, 0..1. */
  of(concept: string): number;
}

export function createCentralConcepts(): CentralConcepts {
  const central = new Map<string, number>();
  return {
    learn({ heading, asks }) {
      const phrasings = [heading, ...asks];
      const counts = new Map<string, number>();
      for (const { mentions } of phrasings)
        for (const name of new Set(mentions.map(conceptName)))
          counts.set(name, (counts.get(name) ?? 0) + 1);
      for (const [name, count] of counts)
        central.set(name, Math.max(central.get(name) ?? 0, count / phrasings.length));
    },
    of: (concept) => central.get(concept) ?? 0,
  };
}
