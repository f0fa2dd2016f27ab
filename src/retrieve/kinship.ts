import type { Passage } from "../knowledge/passage.ts";
import { conceptName } from "../understand/mention.ts";
import type { Reader } from "../understand/reader.ts";

/** How near a candidate, or a topic without an answer, is to what a talk is about, 0..1. */
export type Kinship = (one: Kin) => number;

interface Kin {
  readonly passage?: Passage;
  about(concept: string): number;
}

/** What it counts to stand in the same section; what is shared in meaning makes up the rest. */
const SAME_SECTION = 0.5;

/** Prepares a passage that was shown for being held against candidates. */
export function createKinship(
  shown: Passage,
  readText: Reader["readText"],
  idf: (name: string) => number,
): Kinship {
  const named = concepts(shown, readText);
  const whole = sum([...named].map(([name, share]) => share * idf(name)));
  return ({ passage, about }) => {
    const section = passage?.section === shown.section && passage.guide === shown.guide;
    const shared = sum([...named].map(([name, share]) => share * idf(name) * about(name)));
    const meaning = whole === 0 ? 0 : shared / whole;
    return (section ? SAME_SECTION : 0) + (1 - SAME_SECTION) * meaning;
  };
}

/** The concepts of a passage's phrasings, each with the share of the phrasings that name it. */
function concepts({ heading, asks }: Passage, readText: Reader["readText"]): Map<string, number> {
  const phrasings = [heading, ...asks].map(readText);
  const shares = new Map<string, number>();
  for (const { mentions } of phrasings)
    for (const name of new Set(mentions.map(conceptName)))
      shares.set(name, (shares.get(name) ?? 0) + 1 / phrasings.length);
  return shares;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
