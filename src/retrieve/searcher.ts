import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Gap } from "../knowledge/not-covered.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Reader } from "../understand/reader.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { createCentralConcepts } from "./central-concepts.ts";
import { type Cover, createCover } from "./coverage.ts";
import { createEmbed } from "./embedding.ts";
import { entryName } from "./entry-name.ts";
import { readGap, readPassage } from "./entry-reading.ts";
import { EVIDENCE_NAMES, type Evidence } from "./evidence.ts";
import { firstLook } from "./first-look.ts";
import { createLibraryIndex } from "./library-index.ts";
import { placeOf } from "./place-of.ts";
import { RANKING_WEIGHTS } from "./ranking-weights.ts";
import { remembering } from "./remembering.ts";
import { cosine } from "./vector.ts";
import { wordForWord } from "./word-for-word.ts";

/** A passage that may answer, with its score and the reasons. */
export interface Candidate extends Omit<Cover, "cover"> {
  readonly passage: Passage;
  readonly score: number;
  readonly evidence: Evidence;
}

/** The topic without an answer that is nearest to a question. */
export interface NearestGap {
  readonly gap: Gap;
  readonly score: number;
  readonly evidence: Evidence;
  /** How much the topic is about a concept, 0..1. */
  about(concept: string): number;
}

export interface Found {
  /** The likeliest passages, best first. */
  readonly candidates: readonly Candidate[];
  /** The first candidate has exactly this phrasing. */
  readonly isExact: boolean;
  readonly gap?: NearestGap;
}

export interface Searcher {
  /** @param also passages that are looked at closely whether or not they look likely. */
  search(question: QuestionReading, also?: readonly Passage[]): Found;
  /** How near a passage is in meaning to another, or to a topic without an answer, -1..1. */
  nearness(one: Passage, other: Passage | Gap): number;
  /** How telling a stem or concept name is: its rarity. */
  idf(name: string): number;
  /** How much the passage that is most about a concept is about it, 0..1. */
  central(concept: string): number;
}

/** Entries whose prepared form is kept; the others are prepared again when they come up. */
const PREPARED = 600;

/** Passages and gaps are ranked alike: what the question resembles most decides. */
export function createSearcher(
  {
    passages,
    gaps,
    phrasebook,
    vectors,
  }: Pick<Knowledge, "passages" | "gaps" | "phrasebook" | "vectors">,
  { learnText, readText }: Pick<Reader, "learnText" | "readText">,
): Searcher {
  const central = createCentralConcepts();
  const index = createLibraryIndex(learnAll(), phrasebook["small-words"]);
  const embed = createEmbed(vectors);
  const numbers = new Map<Passage | Gap, number>(
    [...passages, ...gaps].map((entry, i) => [entry, i]),
  );
  const preparedAt = remembering(PREPARED, (i: number) => {
    const [passage, gap] = [passages[i], gaps[i - passages.length]];
    const entry = passage ? readPassage(passage, readText) : gap && readGap(gap, readText);
    const named = passage ?? gap;
    if (!entry || !named) return undefined;
    const isAsked = passage ? wordForWord(passage, entry) : () => false;
    const text = entry.isPlain ? undefined : embed(entry.heading, entry.body);
    const own = embed.learned(entryName(named));
    const asks = entry.asks.map((ask) => embed(ask));
    const place = placeOf({ asks, text, own });
    // Sentences of a text tell of different things: a question is near to one, hardly to their middle.
    const sentences = entry.isPlain ? asks : [place];
    return { ...createCover(entry, index.idf), isAsked, place, sentences };
  });
  const placeAt = (number: number | undefined) =>
    number === undefined ? undefined : preparedAt(number)?.place;
  function* learnAll() {
    for (const passage of passages) {
      const entry = readPassage(passage, learnText);
      central.learn(entry);
      yield entry;
    }
    for (const gap of gaps) yield readGap(gap, learnText);
  }
  return {
    idf: index.idf,
    nearness(one, other) {
      const [first, second] = [one, other].map((entry) => placeAt(numbers.get(entry)));
      return first && second ? cosine(first, second) : 0;
    },
    central: central.of,
    search(question, also = []) {
      const look = firstLook(index.similarities(question));
      const asks = embed(question);
      const asked = new Set<Passage>();
      const candidates: Candidate[] = [];
      let gap: NearestGap | undefined;
      const forced = also.flatMap((passage) => numbers.get(passage) ?? []);
      for (const i of new Set([...look.entries, ...forced])) {
        const prepared = preparedAt(i);
        if (!prepared) continue;
        const { cover, isAsked, place, sentences, ...held } = prepared;
        const nearest = Math.max(...sentences.map((sentence) => cosine(asks, sentence)));
        const meaning = (cosine(asks, place) + nearest) / 2;
        const evidence: Evidence = { ...cover(question), ...look.evidence(i), meaning };
        const score = scoreOf(evidence);
        const [passage, none] = [passages[i], gaps[i - passages.length]];
        if (passage) candidates.push({ passage, evidence, score, ...held });
        else if (none && score > (gap?.score ?? 0))
          gap = { gap: none, evidence, score, about: held.about };
        if (passage && isAsked(question)) asked.add(passage);
      }
      const isAsked = ({ passage }: Candidate) => asked.has(passage);
      candidates.sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)) || b.score - a.score);
      const isExact = candidates.slice(0, 1).some(isAsked);
      return gap ? { candidates, isExact, gap } : { candidates, isExact };
    },
  };
}

function scoreOf(evidence: Evidence): number {
  return EVIDENCE_NAMES.reduce((sum, name) => sum + RANKING_WEIGHTS[name] * evidence[name], 0);
}
