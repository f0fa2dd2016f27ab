import { isBackground } from "../understand/is-background.ts";
import { conceptName } from "../understand/mention.ts";
import type { QuestionReading, Reading } from "../understand/reading.ts";
import { THINGS } from "../understand/things.ts";
import type { EntryReading } from "./entry-reading.ts";
import { weighedShare } from "./weighed-share.ts";
import { wordMeanings } from "./word-meanings.ts";
import { wordWeights } from "./word-weights.ts";

/** What of a question's meaning a passage covers. All but the counts are 0..1. */
export interface Coverage {
  /** Share of the question's words that stand in the passage's phrasings, telling words counting more. */
  readonly asks: number;
  /** The same for its text. */
  readonly body: number;
  /** The same for words or their concepts in any field. */
  readonly anywhere: number;
  readonly concepts: number;
  /** Share of the aspects asked about (pay, duties…) that the passage is about; 0.5 when none is named. */
  readonly aspects: number;
  /** Things asked about (a role, a place…) that the passage never names. */
  readonly missing: number;
  /** Things of the asker's own story that it never names. */
  readonly background: number;
  /** Things that the passage's heading names and the question does not. */
  readonly extra: number;
  /** Share of the two most telling words that are nowhere in the passage. */
  readonly rareMissing: number;
}

/** A passage, ready to be held against questions. */
export interface Cover {
  cover(question: QuestionReading): Coverage;
  /** How much the passage is about a concept, 0..1: by its share of the phrasings and its text. */
  about(concept: string): number;
  /** Whether its text or heading names a concept. */
  tells(concept: string): boolean;
  /** Share of some words, telling ones counting more, that it has in any field, as they are or in meaning. */
  covers(words: Reading): number;
  /** The same for its heading alone. */
  heads(words: Reading): number;
}

/** A third of the phrasings naming a concept make the passage wholly about it. */
const ABOUT = 3;
/** What it counts that its text or heading names the concept. */
const TOLD = 0.5;
/** Everything is about this role: naming it tells nothing. */
const EVERYWHERE = "role:it-manager";

/** Prepares a passage for being held against questions. */
export function createCover(passage: EntryReading, idf: (name: string) => number): Cover {
  const phrasings = [passage.heading, ...passage.asks];
  const asked = shares(phrasings);
  const written = new Set(
    [passage.body, passage.section, passage.heading, passage.words].flatMap((r) => r.stems),
  );
  const told = new Set(
    [passage.body, passage.section, passage.heading].flatMap((r) => r.mentions.map(conceptName)),
  );
  const related = new Set(passage.words.mentions.map(conceptName));
  const named = new Set(passage.heading.mentions.filter(isThing).map(conceptName));
  const about = (name: string) =>
    Math.min(1, (asked.get(name) ?? 0) * ABOUT + (told.has(name) ? TOLD : 0));
  const finder = (question: Reading) => {
    const meant = wordMeanings(question);
    return (word: string) =>
      asked.has(word) ||
      written.has(word) ||
      (meant.get(word) ?? []).some(
        (name) => asked.has(name) || told.has(name) || related.has(name),
      );
  };
  const cover = (question: QuestionReading): Coverage => {
    const words = wordWeights(question, idf);
    const concepts = new Map(question.mentions.map((m) => [conceptName(m), m]));
    const unnamed = [...concepts]
      .filter(([name, mention]) => isThing(mention) && !asked.has(name) && !told.has(name))
      .map(([, mention]) => mention);
    const aspects = [...concepts].filter(([, m]) => m.concept.kind === "aspect");
    const found = finder(question);
    const rare = [...words].sort((a, b) => b[1] - a[1]).slice(0, 2);
    return {
      asks: weighedShare(words, (word) => (asked.has(word) ? 1 : 0)),
      body: weighedShare(words, (word) => (written.has(word) ? 1 : 0)),
      anywhere: weighedShare(words, (word) => (found(word) ? 1 : 0)),
      concepts: weighedShare(new Map([...concepts.keys()].map((name) => [name, idf(name)])), about),
      aspects: aspects.length === 0 ? 0.5 : mean(aspects.map(([name]) => about(name))),
      missing: unnamed.filter((mention) => !isBackground(mention, question)).length,
      background: unnamed.filter((mention) => isBackground(mention, question)).length,
      extra: [...named].filter((name) => !concepts.has(name)).length,
      rareMissing: rare.length === 0 ? 1 : mean(rare.map(([word]) => (found(word) ? 0 : 1))),
    };
  };
  const headed = new Set([...passage.heading.stems, ...passage.heading.mentions.map(conceptName)]);
  return {
    cover,
    about,
    tells: (concept) => told.has(concept),
    covers: (words) => {
      const found = finder(words);
      return weighedShare(wordWeights(words, idf), (word) => (found(word) ? 1 : 0));
    },
    heads: (words) => {
      const meant = wordMeanings(words);
      return weighedShare(wordWeights(words, idf), (word) =>
        headed.has(word) || (meant.get(word) ?? []).some((name) => headed.has(name)) ? 1 : 0,
      );
    },
  };
}

function isThing({ concept }: Reading["mentions"][number]): boolean {
  return THINGS.includes(concept.kind) && conceptName({ concept }) !== EVERYWHERE;
}

/** In what share of the phrasings each stem and concept occurs. */
function shares(phrasings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reading of phrasings)
    for (const name of new Set([...reading.stems, ...reading.mentions.map(conceptName)]))
      counts.set(name, (counts.get(name) ?? 0) + 1 / phrasings.length);
  return counts;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
