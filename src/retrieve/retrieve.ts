import type { Passage } from "../knowledge/passage.ts";
import { keepWords } from "../understand/join-readings.ts";
import { conceptName } from "../understand/mention.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { confidenceOf } from "./confidence.ts";
import type { Found, Searcher } from "./searcher.ts";
import { readSigns, type Signs } from "./signs.ts";
import { ABOUT, CENTRAL } from "./thresholds.ts";

/** What was found for a question: candidates best first, and how far the first can be trusted. */
export interface Retrieved extends Found {
  readonly reading: QuestionReading;
  readonly signs?: Signs;
  /** 0..1, calibrated. */
  readonly confidence: number;
  /** What was asked for by name and is named by no passage that would answer. */
  readonly missing?: readonly string[];
}

/** How sure a phrasing of the library is at least, when it is asked word for word. */
const EXACT = 0.95;

/** How sure an answer is at most that has nothing but a place in common with the question. */
const PLACE_ALONE = 0.2;
/** The passage must hold this share of the words beside a place. Higher: more is refused. */
const BESIDE_PLACE = 0.4;

/** How sure an answer is at most where another profession is asked about. */
const OTHER_PROFESSION = 0.2;

/** Ranked passages with a calibrated confidence. */
export function retrieve(
  searcher: Searcher,
  reading: QuestionReading,
  also: readonly Passage[] = [],
): Retrieved {
  const found = searcher.search(reading, also);
  const signs = readSigns(reading, found, searcher);
  if (!signs) return { ...found, reading, confidence: 0 };
  const likely = confidenceOf(signs);
  const isCarried = isCarriedByPlace(reading, found, searcher);
  const held = isCarried ? Math.min(PLACE_ALONE, likely) : likely;
  const confidence = found.isExact ? Math.max(EXACT, likely) : capped(held, signs);
  return { ...found, reading, signs, confidence };
}

/** Whether a place is all that a question shares with what was found: "best pizza in New York". */
function isCarriedByPlace(
  reading: QuestionReading,
  { candidates: [best] }: Found,
  { central }: Searcher,
): boolean {
  const { mentions, unknown } = reading;
  const places = mentions.filter(({ concept }) => concept.kind === "place");
  if (!best || places.length === 0) return false;
  const inPlace = (at: number) => places.some(({ first, last }) => first <= at && at <= last);
  const names = [...new Set(mentions.map(conceptName))];
  const shared = names.filter((name) => best.about(name) >= ABOUT);
  const isStrange = unknown.length > 0 || names.some((name) => central(name) < CENTRAL);
  const isShared = shared.length > 0 && shared.every((name) => name.startsWith("place:"));
  const rest = keepWords(reading, (at) => !inPlace(at));
  return isStrange && isShared && best.covers(rest) < BESIDE_PLACE;
}

function capped(likely: number, { otherProfession }: Signs): number {
  return otherProfession === 1 ? Math.min(OTHER_PROFESSION, likely) : likely;
}
