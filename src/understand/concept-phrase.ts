import type { Concept, Mention } from "./mention.ts";
import type { Standardize } from "./standardize.ts";
import { stem } from "./stem.ts";
import { words } from "./words.ts";

/** A text word by word: as written, and without inflections. */
export interface Typed {
  readonly words: readonly string[];
  readonly bases: readonly string[];
}

/** Kept small, as there are tens of thousands: each is a string or two. */
export interface Phrase {
  readonly concept: Concept;
  /** Its bases after the one or two by which it is found, with spaces between and GAP for gaps. */
  readonly rest: string;
  /** All of it as written. */
  readonly written: string;
  /** The base that follows its first gap: without that there is no need to look closer. */
  readonly goesOn?: string;
}

/** A phrase found: how well it fits, and where each of its stretches stands. */
export interface Fit {
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

/** A name of a concept, ready to be found by its beginning: its first one or two bases. */
export function readPhrase(name: string, concept: Concept, standardize: Standardize) {
  const stretches = name
    .split(GAP)
    .map((stretch) => standardize(words(stretch)))
    .filter((list) => list.length > 0);
  const join = (lists: readonly (readonly string[])[]) =>
    lists.map((list) => list.join(" ")).join(` ${GAP} `);
  const [first = [], ...others] = stretches.map((list) => list.map(stem));
  const rest = [first.slice(2), ...others].filter((list, i) => i > 0 || list.length > 0);
  const opening = others.length > 0 && first.length <= 2 ? `${GAP} ` : "";
  const goesOn = others[0]?.[0];
  return {
    concept,
    beginning: first.slice(0, 2).join(" "),
    rest: opening + join(rest),
    written: join(stretches),
    ...(goesOn === undefined ? {} : { goesOn }),
  };
}

/** Whether a phrase whose beginning of one or two words was found at a position stands there. */
export function fitAt(phrase: Phrase, typed: Typed, at: number, beginning: 1 | 2): Fit | undefined {
  const { concept, rest, written, goesOn } = phrase;
  if (goesOn !== undefined && !typed.bases.includes(goesOn, at)) return undefined;
  const stretches = stretchesAt(rest, typed.bases, at, at + beginning);
  if (!stretches) return undefined;
  const exact = written === stretches.map((stretch) => textOf(stretch, typed)).join(` ${GAP} `);
  if (!exact && (concept.kind === "place" || isInflected(written))) return undefined;
  const length = stretches.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return { concept, stretches, rank: length * 2 + (exact ? 1 : 0) - (stretches.length - 1) };
}

/** Where a phrase stands whose beginning was found; undefined when its rest does not follow. */
function stretchesAt(
  rest: string,
  bases: readonly string[],
  first: number,
  end: number,
): Stretch[] | undefined {
  if (rest === "") return [{ first, last: end - 1 }];
  // Most phrases go on otherwise: that is seen before anything is taken apart.
  if (!rest.startsWith(bases[end] ?? GAP) && !rest.startsWith(GAP)) return undefined;
  const [near = "", ...others] = rest.split(GAP).map((stretch) => stretch.trim());
  const list = near === "" ? [] : near.split(" ");
  if (!standsAt(list, bases, end)) return undefined;
  const stretches = [{ first, last: end + list.length - 1 }];
  let next = end + list.length;
  for (const other of others) {
    const own = other.split(" ");
    const furthest = next + WIDEST_GAP;
    while (next <= furthest && !standsAt(own, bases, next)) next++;
    if (next > furthest) return undefined;
    stretches.push({ first: next, last: next + own.length - 1 });
    next += own.length;
  }
  return stretches;
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
