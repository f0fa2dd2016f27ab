import type { SmallTalkKind } from "../knowledge/phrasebook.ts";
import { stem } from "./stem.ts";

/** Tells small talk from questions by their words; see `createTalkOdds`. */
export interface TalkOdds {
  /** Log odds that a message is small talk; above 0 it is likelier than a question. */
  oddsOf(words: readonly string[]): number;
  /** The kind of small talk that it most resembles. */
  kindOf(words: readonly string[]): SmallTalkKind | undefined;
}

/** A phrase of small talk. */
export interface Said {
  readonly words: readonly string[];
  readonly kind: SmallTalkKind;
}

/** In how many of some texts each word, and each pair of neighbours, stands. */
interface Counts {
  readonly texts: number;
  readonly of: ReadonlyMap<string, number>;
}

/** Added to each count; higher: rare words tell less. */
const SMOOTHING = 0.5;
/** What a pair of words counts beside a single one. */
const PAIR = 0.5;
/** What each word costs that neither kind of text has: something is said that nobody foresaw. */
const UNFORESEEN = 2;

/**
 * Weighs the words of a message by how often they stand in phrases of small talk and in questions
 * for the library: naive Bayes, both being equally likely beforehand.
 */
export function createTalkOdds(
  talk: readonly Said[],
  questions: readonly (readonly string[])[],
): TalkOdds {
  const said = count(talk.map(({ words }) => words));
  const asked = count(questions);
  const kinds = [...new Set(talk.map(({ kind }) => kind))].map((kind) => ({
    kind,
    counts: count(talk.filter((one) => one.kind === kind).map(({ words }) => words)),
  }));
  return {
    oddsOf(words) {
      if (said.texts === 0) return Number.NEGATIVE_INFINITY;
      return sum(featuresOf(words), (feature) => {
        if (said.of.has(feature) || asked.of.has(feature))
          return weightOf(feature) * (logShare(feature, said) - logShare(feature, asked));
        return isPair(feature) ? 0 : -UNFORESEEN;
      });
    },
    kindOf(words) {
      const features = featuresOf(words);
      const likelihood = (counts: Counts) => sum(features, (feature) => logShare(feature, counts));
      const ranked = kinds.map(({ kind, counts }) => ({ kind, value: likelihood(counts) }));
      return ranked.sort((a, b) => b.value - a.value)[0]?.kind;
    },
  };
}

function count(texts: readonly (readonly string[])[]): Counts {
  const of = new Map<string, number>();
  for (const words of texts)
    for (const feature of featuresOf(words)) of.set(feature, (of.get(feature) ?? 0) + 1);
  return { texts: texts.length, of };
}

function logShare(feature: string, { texts, of }: Counts): number {
  return Math.log(((of.get(feature) ?? 0) + SMOOTHING) / (texts + 2 * SMOOTHING));
}

function featuresOf(words: readonly string[]): Set<string> {
  const stems = words.map(stem);
  return new Set([...stems, ...stems.map((word, i) => `${stems[i - 1] ?? "^"} ${word}`)]);
}

function isPair(feature: string): boolean {
  return feature.includes(" ");
}

function weightOf(feature: string): number {
  return isPair(feature) ? PAIR : 1;
}

function sum(features: Iterable<string>, value: (feature: string) => number): number {
  let total = 0;
  for (const feature of features) total += value(feature);
  return total;
}
