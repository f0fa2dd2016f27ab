import { CONCEPT_KINDS, type ConceptKind, type Vocabulary } from "../knowledge/vocabulary.ts";
import { stem } from "./stem.ts";
import { words } from "./words.ts";

/** A meaning that different words share: `pay` for "salary", "wage", "what do they make". */
export interface Concept {
  readonly kind: ConceptKind;
  readonly id: string;
}

/** Where in a list of words a concept was found; `first` and `last` are word positions. */
export interface Mention {
  readonly concept: Concept;
  readonly first: number;
  readonly last: number;
}

export type ConceptFinder = (stems: readonly string[]) => Mention[];

interface Phrase {
  readonly rest: readonly string[];
  readonly concept: Concept;
}

/** Finds the concepts of a vocabulary in stems: the longest phrase of each kind at each position. */
export function createConceptFinder({ concepts, acronyms }: Vocabulary): ConceptFinder {
  const byFirst = new Map<string, Phrase[]>();
  const add = (concept: Concept, text: string) => {
    const [first, ...rest] = words(text).map(stem);
    if (first === undefined) return;
    const phrases = byFirst.get(first) ?? [];
    phrases.push({ rest, concept });
    byFirst.set(first, phrases);
  };
  for (const kind of CONCEPT_KINDS)
    for (const [id, names] of Object.entries(concepts[kind] ?? {})) {
      const concept: Concept = { kind, id };
      for (const name of new Set([id.replaceAll("-", " "), ...names, ...expand(names, acronyms)]))
        add(concept, name);
    }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return (stems) => stems.flatMap((first, i) => longest(byFirst.get(first) ?? [], stems, i));
}

function expand(names: readonly string[], acronyms: Record<string, string>): string[] {
  return names.flatMap((name) => acronyms[name] ?? []);
}

function longest(phrases: readonly Phrase[], stems: readonly string[], at: number): Mention[] {
  const found = new Map<ConceptKind, number>();
  const mentions: Mention[] = [];
  for (const { rest, concept } of phrases) {
    if ((found.get(concept.kind) ?? 0) > rest.length) continue;
    if (!rest.every((next, i) => stems[at + 1 + i] === next)) continue;
    found.set(concept.kind, rest.length);
    mentions.push({ concept, first: at, last: at + rest.length });
  }
  return mentions;
}
