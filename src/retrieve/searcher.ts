import type { Gap } from "../knowledge/not-covered.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Reader } from "../understand/reader.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { centralConcepts } from "./central-concepts.ts";
import { type Cover, createCover } from "./coverage.ts";
import { type EntryReading, readGap, readPassage } from "./entry-reading.ts";
import { EVIDENCE_NAMES, type Evidence } from "./evidence.ts";
import { firstLook } from "./first-look.ts";
import { createLibraryIndex } from "./library-index.ts";
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

/** The topic without an answer that is nearest to a question. */
export interface NearestGap {
  readonly gap: Gap;
  readonly score: number;
  readonly evidence: Evidence;
}

export interface Found {
  /** The likeliest passages, best first. */
  readonly candidates: readonly Candidate[];
  readonly gap?: NearestGap;
}

export interface Searcher {
  search(question: QuestionReading): Found;
  /** How telling a stem or concept name is: its rarity. */
  idf(name: string): number;
  /** How much the passage that is most about a concept is about it, 0..1. */
  central(concept: string): number;
}

/** Passages and gaps are ranked alike: what the question resembles most decides. */
export function createSearcher(
  passages: readonly Passage[],
  gaps: readonly Gap[],
  { readText }: Pick<Reader, "readText">,
): Searcher {
  const ofPassages = passages.map((passage) => readPassage(passage, readText));
  const entries = [...ofPassages, ...gaps.map((gap) => readGap(gap, readText))];
  const index = createLibraryIndex(entries);
  const central = centralConcepts(ofPassages);
  const covers: (Cover | undefined)[] = entries.map(() => undefined);
  const coverOf = (i: number, entry: EntryReading) => (covers[i] ??= createCover(entry, index.idf));
  return {
    idf: index.idf,
    central: (concept) => central.get(concept) ?? 0,
    search(question) {
      const similarities = index.similarities(question);
      const look = firstLook(similarities);
      const candidates: Candidate[] = [];
      let gap: NearestGap | undefined;
      for (const i of look.entries) {
        const entry = entries[i];
        if (!entry) continue;
        const { cover, about, tells } = coverOf(i, entry);
        const evidence: Evidence = { ...cover(question), ...look.evidence(i) };
        const score = scoreOf(evidence);
        const [passage, none] = [passages[i], gaps[i - passages.length]];
        if (passage) candidates.push({ passage, evidence, score, about, tells });
        else if (none && score > (gap?.score ?? 0)) gap = { gap: none, evidence, score };
      }
      candidates.sort((a, b) => b.score - a.score);
      return gap ? { candidates, gap } : { candidates };
    },
  };
}

function scoreOf(evidence: Evidence): number {
  return EVIDENCE_NAMES.reduce((sum, name) => sum + RANKING_WEIGHTS[name] * evidence[name], 0);
}
