import type { Concern } from "../store/store.ts";
import { normalize } from "../understand/normalize.ts";
import { stem } from "../understand/stem.ts";
import { words } from "../understand/words.ts";
import { commonWords } from "./common-words.ts";

/** Questions about one thing. `people` counts different askers. */
export interface Subject {
  /** The words that they share: "nurse salary". */
  readonly title: string;
  readonly people: number;
  readonly questions: number;
  /** How it was asked; words that too few people use are left out ("…"). */
  readonly examples: readonly string[];
}

export interface Grouping {
  readonly subjects: readonly Subject[];
  /** Questions that too few people share to be shown. */
  readonly hidden: number;
}

export interface GroupingOptions {
  /** From how many different people on a subject and a word are shown (k). */
  readonly people: number;
  /** How common a stem is in the guides: 0 never there, 1 everywhere. What is missing is rare. */
  readonly commonness: (stem: string) => number;
}

interface Asked {
  readonly concern: Concern;
  /** Stem → the word as it was typed. */
  readonly stems: ReadonlyMap<string, string>;
}

const MOST_SUBJECTS = 50;
const MOST_EXAMPLES = 3;
const TITLE_WORDS = 3;

/**
 * Groups questions by the words that tell most: again and again the word that the most people
 * share, and that the guides know least, takes the questions that have it. A pure function.
 */
export function groupConcerns(concerns: readonly Concern[], options: GroupingOptions): Grouping {
  const all = concerns.map(readConcern);
  const show = createMask(all, options);
  const subjects: Subject[] = [];
  let rest = all;
  while (subjects.length < MOST_SUBJECTS) {
    const best = mostTelling(rest, options);
    if (best === undefined) break;
    const group = rest.filter(({ stems }) => stems.has(best));
    rest = rest.filter(({ stems }) => !stems.has(best));
    subjects.push(toSubject(group, best, options, show));
  }
  subjects.sort((one, two) => two.people - one.people || one.title.localeCompare(two.title));
  return { subjects, hidden: rest.length };
}

function readConcern(concern: Concern): Asked {
  const typed = words(normalize([concern.question, ...concern.notCovered].join(" ")));
  const telling = typed.filter((word) => word.length > 1 && !commonWords.has(word));
  return { concern, stems: new Map(telling.map((word) => [stem(word), word])) };
}

function mostTelling(asked: readonly Asked[], options: GroupingOptions): string | undefined {
  let best: { stem: string; score: number } | undefined;
  for (const [name, askers] of askersByStem(asked)) {
    if (askers.size < options.people) continue;
    const score = askers.size * (1.05 - options.commonness(name));
    const better = best === undefined || score > best.score;
    if (better || (score === best?.score && name < best.stem)) best = { stem: name, score };
  }
  return best?.stem;
}

function askersByStem(asked: readonly Asked[]): Map<string, Set<string>> {
  const askers = new Map<string, Set<string>>();
  for (const { concern, stems } of asked)
    for (const name of stems.keys())
      askers.set(name, (askers.get(name) ?? new Set()).add(concern.asker));
  return askers;
}

function toSubject(
  group: readonly Asked[],
  lead: string,
  { people }: GroupingOptions,
  show: (question: string) => string,
): Subject {
  const shared = [...askersByStem(group)]
    .filter(([name, askers]) => name === lead || askers.size >= people)
    .filter(([name]) => share(group, name) >= 0.5)
    .sort(([one], [two]) => share(group, two) - share(group, one) || (one < two ? -1 : 1))
    .slice(0, TITLE_WORDS);
  const examples = group.map(({ concern }) => show(concern.question)).filter(Boolean);
  return {
    title: shared.map(([name]) => commonForm(group, name)).join(" "),
    people: new Set(group.map(({ concern }) => concern.asker)).size,
    questions: group.length,
    examples: [...new Set(examples)].slice(0, MOST_EXAMPLES),
  };
}

function share(group: readonly Asked[], name: string): number {
  return group.filter(({ stems }) => stems.has(name)).length / group.length;
}

function commonForm(group: readonly Asked[], name: string): string {
  const counts = new Map<string, number>();
  for (const { stems } of group) {
    const form = stems.get(name);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? name;
}

/** Leaves out the words by which somebody could be told: those that fewer than k people use. */
function createMask(
  all: readonly Asked[],
  { people, commonness }: GroupingOptions,
): (question: string) => string {
  const askers = askersByStem(all);
  const isShown = (word: string): boolean =>
    commonWords.has(word) ||
    (askers.get(stem(word))?.size ?? 0) >= people ||
    (/^\p{L}+$/u.test(word) && commonness(stem(word)) > 0);
  return (question) =>
    words(normalize(question))
      .map((word) => (isShown(word) ? word : "…"))
      .join(" ")
      .replace(/…(?: …)+/g, "…")
      .replace(/^…$/, "");
}
