import type { Entry } from "../knowledge/entry.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Gap } from "../knowledge/not-covered.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Reader } from "../understand/reader.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { besideStory } from "./beside-story.ts";
import { createCentralConcepts } from "./central-concepts.ts";
import { type Cover, createCover } from "./coverage.ts";
import { createEmbed } from "./embedding.ts";
import { entryName } from "./entry-name.ts";
import { readEntry } from "./entry-reading.ts";
import { EVIDENCE_NAMES, type Evidence } from "./evidence.ts";
import { firstLook } from "./first-look.ts";
import { createLibraryIndex } from "./library-index.ts";
import { nearMeanings } from "./near-meanings.ts";
import { nearestGaps } from "./nearest-gaps.ts";
import { type EntryPlace, placeEntry } from "./place-entry.ts";
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
  /** All topics without an answer that were looked at closely, nearest first. */
  readonly gaps: readonly NearestGap[];
}

export interface Searcher {
  /** @param also what is looked at closely whether or not it looks likely. */
  search(question: QuestionReading, also?: readonly Entry[]): Found;
  /** How near a passage is in meaning to another, or to a topic without an answer, -1..1. */
  nearness(one: Passage, other: Entry): number;
  /** How telling a stem or concept name is: its rarity. */
  idf(name: string): number;
  /** Whether something was learned about a stem. */
  isLearned(stem: string): boolean;
  /** How much the passage that is most about a concept is about it, 0..1. */
  central(concept: string): number;
  /** Whether a role belongs to the field that the library is about. */
  isColleague(role: string): boolean;
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
    vocabulary: { colleagues },
  }: Pick<Knowledge, "passages" | "gaps" | "phrasebook" | "vectors" | "vocabulary">,
  { learnText, readText }: Pick<Reader, "learnText" | "readText">,
): Searcher {
  const central = createCentralConcepts();
  const embed = createEmbed(vectors);
  const entries: readonly Entry[] = [...passages, ...gaps];
  const numbers = new Map(entries.map((entry, i) => [entry, i]));
  const learned = new Map<number, EntryPlace>();
  const index = createLibraryIndex(learnAll(), phrasebook["small-words"]);
  const preparedAt = remembering(PREPARED, (i: number) => {
    const entry = entries[i];
    if (!entry) return undefined;
    const reading = readEntry(entry, readText);
    const isAsked = "id" in entry ? wordForWord(entry, reading) : () => false;
    const place = learned.get(i) ?? placeEntry(reading, undefined, embed);
    return { ...createCover(reading, index.idf), isAsked, ...place };
  });
  const placeAt = (number: number | undefined) =>
    number === undefined ? undefined : preparedAt(number)?.place;
  function* learnAll() {
    for (const [i, entry] of entries.entries()) {
      const reading = readEntry(entry, learnText);
      if ("id" in entry) central.learn(reading);
      // Only what questions were learned for lies where its meaning is: the rest is found by its words.
      const own = embed.learned(entryName(entry));
      if (own) learned.set(i, placeEntry(reading, own, embed));
      yield reading;
    }
  }
  return {
    idf: index.idf,
    isLearned: (stem) => vectors.has(stem),
    nearness(one, other) {
      const [first, second] = [one, other].map((entry) => placeAt(numbers.get(entry)));
      return first && second ? cosine(first, second) : 0;
    },
    central: central.of,
    isColleague: (role) => colleagues.includes(role),
    search(question, also = []) {
      const look = firstLook(index.similarities(question));
      const lies = embed.question(question);
      const asked = new Set<Passage>();
      const candidates: Candidate[] = [];
      const uncovered: NearestGap[] = [];
      const forced = also.flatMap((entry) => numbers.get(entry) ?? []);
      for (const i of new Set([...look.entries, ...nearMeanings(learned, lies.asked), ...forced])) {
        const prepared = preparedAt(i);
        if (!prepared) continue;
        const { cover, isAsked, place, meaning, ...held } = prepared;
        const evidence: Evidence = {
          ...cover(question),
          ...look.evidence(i),
          meaning: meaning(lies),
        };
        const score = scoreOf(evidence);
        const [passage, none] = [passages[i], gaps[i - passages.length]];
        if (passage) candidates.push({ passage, evidence, score, ...held });
        else if (none) uncovered.push({ gap: none, evidence, score, about: held.about });
        if (passage && isAsked(question)) asked.add(passage);
      }
      const isAsked = ({ passage }: Candidate) => asked.has(passage);
      candidates.sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)) || b.score - a.score);
      const isExact = candidates.slice(0, 1).some(isAsked);
      const near = besideStory(uncovered, question, { central: central.of });
      return { candidates, isExact, ...nearestGaps(near) };
    },
  };
}

function scoreOf(evidence: Evidence): number {
  return EVIDENCE_NAMES.reduce((sum, name) => sum + RANKING_WEIGHTS[name] * evidence[name], 0);
}
