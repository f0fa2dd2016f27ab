import { CONCEPT_KINDS, type ConceptKind, type Vocabulary } from "../knowledge/vocabulary.ts";
import { type Fit, fitAt, type Phrase, readPhrase, type Typed } from "./concept-phrase.ts";
import type { Concept, Mention } from "./mention.ts";
import type { Standardize } from "./standardize.ts";

export type ConceptFinder = (words: readonly string[], stems: readonly string[]) => Mention[];

/**
 * Finds the concepts of a vocabulary: the longest phrase of each kind at each position, whatever
 * the inflection of its words. A phrase as it is written wins over one that only sounds alike,
 * words listed with -ing or -ed are taken as written ("expecting" is not "expect"), and so are
 * places. Each stretch of a phrase with gaps is a mention of its own.
 */
export function createConceptFinder(
  vocabulary: Vocabulary,
  standardize: Standardize,
): ConceptFinder {
  const byBeginning = new Map<string, Phrase[]>();
  // Words that begin a phrase of more: what others would begin is not even put together.
  const goingOn = new Set<string>();
  for (const [concept, names] of namesOf(vocabulary))
    for (const name of names) {
      const { beginning, ...phrase } = readPhrase(name, concept, standardize);
      const phrases = byBeginning.get(beginning);
      if (phrases) phrases.push(phrase);
      else if (beginning) byBeginning.set(beginning, [phrase]);
      const [first = "", second] = beginning.split(" ");
      if (second !== undefined) goingOn.add(first);
    }
  return (words, bases) => {
    const found: Mention[] = [];
    const typed = { words, bases };
    bases.forEach((first, at) => {
      const one = byBeginning.get(first);
      const two = goingOn.has(first) ? byBeginning.get(`${first} ${bases[at + 1]}`) : undefined;
      if (!one && !two) return;
      const fits: Fit[] = [];
      for (const phrase of one ?? []) addFit(fits, phrase, typed, at, 1);
      for (const phrase of two ?? []) addFit(fits, phrase, typed, at, 2);
      if (fits.length > 0) found.push(...mentionsOf(fits));
    });
    return found;
  };
}

function addFit(fits: Fit[], phrase: Phrase, typed: Typed, at: number, beginning: 1 | 2): void {
  const fit = fitAt(phrase, typed, at, beginning);
  if (fit) fits.push(fit);
}

function* namesOf({ concepts, acronyms }: Vocabulary): Iterable<[Concept, ReadonlySet<string>]> {
  for (const kind of CONCEPT_KINDS)
    for (const [id, names] of Object.entries(concepts[kind] ?? {})) {
      const expanded = names.flatMap((name) => acronyms[name] ?? []);
      yield [{ kind, id }, new Set([id.replaceAll("-", " "), ...names, ...expanded])];
    }
}

/** Of each kind the concepts of the longest phrases. */
function mentionsOf(fits: readonly Fit[]): Mention[] {
  const best = new Map<ConceptKind, Fit[]>();
  for (const fit of fits) {
    const { kind, id } = fit.concept;
    const held = best.get(kind) ?? [];
    const rank = held[0]?.rank ?? 0;
    if (fit.rank > rank) best.set(kind, [fit]);
    else if (fit.rank === rank && held.every((other) => other.concept.id !== id)) held.push(fit);
  }
  return [...best.values()]
    .flat()
    .flatMap(({ concept, stretches }) => stretches.map((stretch) => ({ concept, ...stretch })));
}
