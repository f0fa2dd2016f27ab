import type { Passage } from "../knowledge/passage.ts";
import type { Reader } from "../understand/reader.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { type Cover, createCover } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { EVIDENCE_NAMES } from "./evidence.ts";
import { conceptName } from "./features.ts";
import { createLibraryIndex, type Similarities } from "./library-index.ts";
import { type PassageReading, readPassage } from "./passage-reading.ts";
import { RANKING_WEIGHTS } from "./ranking-weights.ts";

/** A passage that may answer, with its score and the reasons. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
  readonly evidence: Evidence;
  /** How much the passage is about a concept, 0..1. */
  about(concept: string): number;
  /** Whether its text or heading names a concept. */
  tells(concept: string): boolean;
}

export interface Searcher {
  /** The likeliest passages, best first. */
  search(question: QuestionReading): Candidate[];
  /** How telling a stem or concept name is. */
  idf(name: string): number;
  /** How much the passage that is most about a concept is about it, 0..1. */
  central(concept: string): number;
}

/** Passages that are looked at closely. Higher finds a little more and takes longer. */
const CLOSELY = 15;
/** How much each index counts in choosing those. */
const FIRST_LOOK = Object.freeze({ ngrams: 2, terms: 1, concepts: 0.5 });

export function createSearcher(passages: readonly Passage[], reader: Reader): Searcher {
  const readings = passages.map((passage) => readPassage(passage, reader));
  const index = createLibraryIndex(readings);
  const covers: (Cover | undefined)[] = readings.map(() => undefined);
  const coverOf = (i: number, reading: PassageReading) =>
    (covers[i] ??= createCover(reading, index.idf));
  const central = centralConcepts(readings);
  return {
    idf: index.idf,
    central: (concept) => central.get(concept) ?? 0,
    search(question) {
      const found = index.similarities(question);
      const bestNgrams = highest(found.ngrams);
      const bestTerms = highest(found.terms);
      return firstLook(found)
        .flatMap((i): Candidate | [] => {
          const [passage, reading] = [passages[i], readings[i]];
          if (!passage || !reading) return [];
          const ngrams = found.ngrams[i] ?? 0;
          const terms = found.terms[i] ?? 0;
          const evidence: Evidence = {
            ...coverOf(i, reading).cover(question),
            ngrams,
            terms,
            themes: found.concepts[i] ?? 0,
            ngramsShare: bestNgrams === 0 ? 0 : ngrams / bestNgrams,
            termsShare: bestTerms === 0 ? 0 : terms / bestTerms,
          };
          const { about, tells } = coverOf(i, reading);
          return { passage, evidence, about, tells, score: scoreOf(evidence) };
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

function scoreOf(evidence: Evidence): number {
  return EVIDENCE_NAMES.reduce((sum, name) => sum + RANKING_WEIGHTS[name] * evidence[name], 0);
}

function firstLook({ ngrams, terms, concepts }: Similarities): number[] {
  const best: { i: number; score: number }[] = [];
  let least = 0;
  for (let i = 0; i < ngrams.length; i++) {
    const score =
      FIRST_LOOK.ngrams * (ngrams[i] ?? 0) +
      FIRST_LOOK.terms * (terms[i] ?? 0) +
      FIRST_LOOK.concepts * (concepts[i] ?? 0);
    if (score <= least) continue;
    best.push({ i, score });
    if (best.length < CLOSELY * 2) continue;
    best.sort((a, b) => b.score - a.score);
    best.length = CLOSELY;
    least = best.at(-1)?.score ?? 0;
  }
  return best
    .sort((a, b) => b.score - a.score)
    .slice(0, CLOSELY)
    .map(({ i }) => i);
}

/** For each concept the highest share of any passage's phrasings that name it. */
function centralConcepts(readings: readonly PassageReading[]): Map<string, number> {
  const central = new Map<string, number>();
  for (const { heading, asks } of readings) {
    const phrasings = [heading, ...asks];
    const counts = new Map<string, number>();
    for (const { mentions } of phrasings)
      for (const name of new Set(mentions.map(conceptName)))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts)
      central.set(name, Math.max(central.get(name) ?? 0, count / phrasings.length));
  }
  return central;
}

function highest(values: Float32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
