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

export type ConceptFinder = (words: readonly string[]) => Mention[];

interface Phrase {
  readonly words: readonly string[];
  readonly bases: readonly string[];
  readonly concept: Concept;
}

/**
 * Finds the concepts of a vocabulary: the longest phrase of each kind at each position, whatever
 * the inflection of its words. A phrase as it is written wins over one that only sounds alike, and
 * words listed with -ing or -ed are taken as written: "expecting" is not "expect".
 */
export function createConceptFinder({ concepts, acronyms }: Vocabulary): ConceptFinder {
  const byFirst = new Map<string, Phrase[]>();
  for (const kind of CONCEPT_KINDS)
    for (const [id, names] of Object.entries(concepts[kind] ?? {}))
      for (const name of new Set([id.replaceAll("-", " "), ...names, ...expand(names, acronyms)])) {
        const parts = words(name);
        const bases = parts.map(stem);
        const [first] = bases;
        if (first === undefined) continue;
        const phrases = byFirst.get(first) ?? [];
        phrases.push({ words: parts, bases, concept: { kind, id } });
        byFirst.set(first, phrases);
      }
  return (typed) => {
    const bases = typed.map(stem);
    return bases.flatMap((first, at) => mentionsAt(byFirst.get(first) ?? [], typed, bases, at));
  };
}

function expand(names: readonly string[], acronyms: Record<string, string>): string[] {
  return names.flatMap((name) => acronyms[name] ?? []);
}

function mentionsAt(
  phrases: readonly Phrase[],
  typed: readonly string[],
  bases: readonly string[],
  at: number,
): Mention[] {
  const best = new Map<ConceptKind, { phrases: Phrase[]; rank: number }>();
  for (const phrase of phrases) {
    if (!phrase.bases.every((base, i) => bases[at + i] === base)) continue;
    const exact = phrase.words.every((word, i) => typed[at + i] === word);
    if (!exact && phrase.words.length === 1 && /(?:ing|ed)$/.test(phrase.words[0] ?? "")) continue;
    const rank = phrase.bases.length * 2 + (exact ? 1 : 0);
    const held = best.get(phrase.concept.kind);
    if (!held || rank > held.rank) best.set(phrase.concept.kind, { phrases: [phrase], rank });
    else if (rank === held.rank && held.phrases.every((p) => p.concept.id !== phrase.concept.id))
      held.phrases.push(phrase);
  }
  return [...best.values()].flatMap(({ phrases: found }) =>
    found.map(({ concept, bases: { length } }) => ({ concept, first: at, last: at + length - 1 })),
  );
}
