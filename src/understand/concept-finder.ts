import { CONCEPT_KINDS, type ConceptKind, type Vocabulary } from "../knowledge/vocabulary.ts";
import type { Standardize } from "./standardize.ts";
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

export type ConceptFinder = (words: readonly string[], stems: readonly string[]) => Mention[];

/** A stretch of a phrase without a gap. */
interface Stretch {
  readonly words: readonly string[];
  readonly bases: readonly string[];
}

interface Phrase {
  readonly stretches: readonly Stretch[];
  readonly concept: Concept;
  /** Words in all stretches. */
  readonly length: number;
}

/** A phrase found: how well it fits, and where each of its stretches begins. */
interface Fit {
  readonly phrase: Phrase;
  readonly starts: readonly number[];
  readonly rank: number;
}

/** Stands in a phrase for words between: "how much ... earn". */
const GAP = "...";
/** Words that a gap spans at most. */
const WIDEST_GAP = 6;

/**
 * Finds the concepts of a vocabulary: the longest phrase of each kind at each position, whatever
 * the inflection of its words. A phrase as it is written wins over one that only sounds alike,
 * words listed with -ing or -ed are taken as written ("expecting" is not "expect"), and so are
 * places. Each stretch of a phrase with gaps is a mention of its own.
 */
export function createConceptFinder(
  { concepts, acronyms }: Vocabulary,
  standardize: Standardize,
): ConceptFinder {
  const byFirst = new Map<string, Phrase[]>();
  for (const kind of CONCEPT_KINDS)
    for (const [id, names] of Object.entries(concepts[kind] ?? {}))
      for (const name of new Set([id.replaceAll("-", " "), ...names, ...expand(names, acronyms)])) {
        const phrase = readPhrase(name, { kind, id }, standardize);
        const first = phrase.stretches[0]?.bases[0];
        if (first === undefined) continue;
        const phrases = byFirst.get(first) ?? [];
        phrases.push(phrase);
        byFirst.set(first, phrases);
      }
  return (typed, bases) => {
    const found: Mention[] = [];
    bases.forEach((first, at) => {
      const phrases = byFirst.get(first);
      if (phrases) found.push(...mentionsAt(phrases, { words: typed, bases }, at));
    });
    return found;
  };
}

function readPhrase(name: string, concept: Concept, standardize: Standardize): Phrase {
  const stretches = name
    .split(GAP)
    .map((stretch) => standardize(words(stretch)))
    .filter((list) => list.length > 0)
    .map((list) => ({ words: list, bases: list.map(stem) }));
  return { stretches, concept, length: stretches.flatMap((stretch) => stretch.words).length };
}

function expand(names: readonly string[], acronyms: Record<string, string>): string[] {
  return names.flatMap((name) => acronyms[name] ?? []);
}

function mentionsAt(phrases: readonly Phrase[], typed: Stretch, at: number): Mention[] {
  const best = new Map<ConceptKind, Fit[]>();
  for (const phrase of phrases) {
    if (!mayStandAt(phrase, typed, at)) continue;
    const fit = fitAt(phrase, typed, at);
    if (!fit) continue;
    const { kind, id } = phrase.concept;
    const held = best.get(kind) ?? [];
    const rank = held[0]?.rank ?? 0;
    if (fit.rank > rank) best.set(kind, [fit]);
    else if (fit.rank === rank && held.every((other) => other.phrase.concept.id !== id))
      held.push(fit);
  }
  return [...best.values()].flat().flatMap(toMentions);
}

function fitAt(phrase: Phrase, typed: Stretch, at: number): Fit | undefined {
  const starts: number[] = [];
  let next = at;
  for (const stretch of phrase.stretches) {
    const furthest = starts.length === 0 ? at : next + WIDEST_GAP;
    while (next <= furthest && !standsAt(stretch.bases, typed.bases, next)) next++;
    if (next > furthest) return undefined;
    starts.push(next);
    next += stretch.bases.length;
  }
  const exact = phrase.stretches.every(({ words: own }, i) =>
    standsAt(own, typed.words, starts[i] ?? 0),
  );
  if (!exact && isTakenAsWritten(phrase)) return undefined;
  const gaps = phrase.stretches.length - 1;
  return { phrase, starts, rank: phrase.length * 2 + (exact ? 1 : 0) - gaps };
}

/** Whether its second word fits: most of the many phrases with one first word are told apart by it. */
function mayStandAt({ stretches }: Phrase, { bases }: Stretch, at: number): boolean {
  const second = stretches[0]?.bases[1];
  return second === undefined || bases[at + 1] === second;
}

function standsAt(own: readonly string[], typed: readonly string[], at: number): boolean {
  return own.every((word, i) => typed[at + i] === word);
}

function isTakenAsWritten({ stretches, concept, length }: Phrase): boolean {
  if (concept.kind === "place") return true;
  return length === 1 && /(?:ing|ed)$/.test(stretches[0]?.words[0] ?? "");
}

function toMentions({ phrase: { stretches, concept }, starts }: Fit): Mention[] {
  return stretches.map(({ bases: { length } }, i) => {
    const first = starts[i] ?? 0;
    return { concept, first, last: first + length - 1 };
  });
}
