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

/** A text word by word: as written, and without inflections. */
interface Typed {
  readonly words: readonly string[];
  readonly bases: readonly string[];
}

/** Kept small, as there are tens of thousands: each is a string or two. */
interface Phrase {
  readonly concept: Concept;
  /** Its bases, with spaces between and GAP where words may stand between. */
  readonly bases: string;
  /** The same for its words, where they differ. */
  readonly written: string;
}

/** A phrase found: how well it fits, and where each of its stretches stands. */
interface Fit {
  readonly concept: Concept;
  readonly stretches: readonly Stretch[];
  readonly rank: number;
}

/** Positions of the first and last word. */
type Stretch = Pick<Mention, "first" | "last">;

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
  vocabulary: Vocabulary,
  standardize: Standardize,
): ConceptFinder {
  const byBeginning = new Map<string, Phrase[]>();
  for (const [concept, names] of namesOf(vocabulary))
    for (const name of names) {
      const phrase = readPhrase(name, concept, standardize);
      const [first, second] = phrase.bases.split(" ");
      if (!first) continue;
      const beginning = beginningOf(first, second === GAP ? undefined : second);
      const phrases = byBeginning.get(beginning);
      if (phrases) phrases.push(phrase);
      else byBeginning.set(beginning, [phrase]);
    }
  return (words, bases) =>
    bases.flatMap((first, at) => {
      const alone = byBeginning.get(first) ?? [];
      const longer = byBeginning.get(beginningOf(first, bases[at + 1])) ?? [];
      return mentionsAt([...alone, ...longer], { words, bases }, at);
    });
}

function beginningOf(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first} ${second}`;
}

function* namesOf({ concepts, acronyms }: Vocabulary): Iterable<[Concept, ReadonlySet<string>]> {
  for (const kind of CONCEPT_KINDS)
    for (const [id, names] of Object.entries(concepts[kind] ?? {})) {
      const expanded = names.flatMap((name) => acronyms[name] ?? []);
      yield [{ kind, id }, new Set([id.replaceAll("-", " "), ...names, ...expanded])];
    }
}

function readPhrase(name: string, concept: Concept, standardize: Standardize): Phrase {
  const stretches = name
    .split(GAP)
    .map((stretch) => standardize(words(stretch)))
    .filter((list) => list.length > 0);
  const join = (lists: readonly (readonly string[])[]) =>
    lists.map((list) => list.join(" ")).join(` ${GAP} `);
  const written = join(stretches);
  const bases = join(stretches.map((list) => list.map(stem)));
  return { concept, bases, written: bases === written ? bases : written };
}

function mentionsAt(phrases: readonly Phrase[], typed: Typed, at: number): Mention[] {
  const best = new Map<ConceptKind, Fit[]>();
  for (const phrase of phrases) {
    const fit = fitAt(phrase, typed, at);
    if (!fit) continue;
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

function fitAt({ concept, bases, written }: Phrase, typed: Typed, at: number): Fit | undefined {
  const stretches: Stretch[] = [];
  let length = 0;
  let next = at;
  for (const stretch of bases.split(` ${GAP} `)) {
    const list = stretch.split(" ");
    const furthest = stretches.length === 0 ? at : next + WIDEST_GAP;
    while (next <= furthest && !standsAt(list, typed.bases, next)) next++;
    if (next > furthest) return undefined;
    stretches.push({ first: next, last: next + list.length - 1 });
    next += list.length;
    length += list.length;
  }
  const exact = written === stretches.map((stretch) => textOf(stretch, typed)).join(` ${GAP} `);
  if (!exact && (concept.kind === "place" || isInflected(written))) return undefined;
  return { concept, stretches, rank: length * 2 + (exact ? 1 : 0) - (stretches.length - 1) };
}

function standsAt(own: readonly string[], typed: readonly string[], at: number): boolean {
  return own.every((word, i) => typed[at + i] === word);
}

function textOf({ first, last }: Stretch, { words: typed }: Typed): string {
  return typed.slice(first, last + 1).join(" ");
}

/** A single word with an ending. */
function isInflected(written: string): boolean {
  return /^\S+(?:ing|ed)$/.test(written);
}
