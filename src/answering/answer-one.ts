import { composeClarification } from "../compose/compose-clarification.ts";
import { composeRefusal } from "../compose/compose-refusal.ts";
import * as phrases from "../compose/phrases.ts";
import { SILENT } from "../compose/silent.ts";
import * as thresholds from "../compose/thresholds.ts";
import type { Passage } from "../knowledge/passage.ts";
import { passagesOf } from "../retrieve/passages-of.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Disagree } from "./disagree.ts";
import { isTold } from "./is-told.ts";
import { meanings } from "./meanings.ts";
import type { Reply } from "./reply.ts";
import { distinct, idsOf, show } from "./show.ts";
import { ofOtherPlaces, uncovered } from "./uncovered.ts";

export interface OneQuestion {
  readonly retrieved: Retrieved;
  readonly addressed: boolean;
  /** Passages that were said not to be meant. */
  readonly not: readonly string[];
  /** Looks up what else is told on a topic. */
  readonly search: (text: string) => Retrieved;
}

/** Near passages that a refusal offers. */
const NEAR = 3;
/** Below this a refusal offers nothing: what was found has nothing to do with the question. */
const NEAR_FROM = 0.12;
/** Lead of the nearest uncovered topic up to which a question that nobody asked the bot is answered. Lower: it speaks up less. */
const FAR_FROM_GAPS = -2.5;
/** A passage scores at most this much less than the first to be what was meant. */
const MEANT_WITHIN = 4;

/** One question → answer, clarification, refusal or silence, by how sure the search is. */
export function answerOne(
  { retrieved: found, addressed, not, search }: OneQuestion,
  disagree: Disagree,
): Reply {
  const candidates = found.candidates.filter(({ passage }) => !not.includes(passage.id));
  const retrieved = { ...found, candidates };
  const { confidence } = retrieved;
  if (!addressed)
    return confidence >= thresholds.SPEAK_UP_FROM &&
      isFarFromGaps(retrieved) &&
      uncovered(retrieved).length === 0
      ? answer(retrieved, disagree)
      : { answer: SILENT, retrieved };
  const isOpen = isBareSubject(retrieved) && confidence < sureSubject(retrieved);
  if (confidence >= thresholds.ANSWER_FROM && !isOpen) return answer(retrieved, disagree);
  const isMeantSomehow = confidence >= thresholds.CLARIFY_FROM && !isGapped(retrieved);
  return (
    (isMeantSomehow || isOpen ? askBack(retrieved, isOpen ? search : undefined) : undefined) ??
    (confidence >= thresholds.ANSWER_FROM
      ? answer(retrieved, disagree)
      : (ofOtherPlace(retrieved, search, disagree) ?? refuse(retrieved)))
  );
}

function answer(retrieved: Retrieved, disagree: Disagree): Reply {
  const [lead, ...next] = passagesOf(retrieved);
  if (!lead) return refuse(retrieved);
  const { confidence } = retrieved;
  const near = next.slice(0, thresholds.DIFFER_AMONG);
  const shown = { lead, next, near, confidence, question: questionOf(retrieved) };
  return { ...show({ ...shown, notCovered: uncovered(retrieved) }, disagree), retrieved };
}

/** What is told of other places than the one asked for, with a word on that one. */
function ofOtherPlace(
  retrieved: Retrieved,
  search: OneQuestion["search"],
  disagree: Disagree,
): Reply | undefined {
  const near = isGapped(retrieved) ? ofOtherPlaces(retrieved, search) : undefined;
  if (!near) return undefined;
  const candidates = [near, ...retrieved.candidates.filter((other) => other !== near)];
  return answer({ ...retrieved, candidates, confidence: thresholds.ANSWER_FROM }, disagree);
}

/** @param search finds what a bare subject is called otherwise: "salary" may mean what is said on pay. */
function askBack(retrieved: Retrieved, search?: OneQuestion["search"]): Reply | undefined {
  const [, ...next] = passagesOf(retrieved);
  const subject = retrieved.reading.mentions[0]?.concept.id.replaceAll("-", " ");
  const others = search && subject ? search(subject).candidates : [];
  const near = [...retrieved.candidates, ...others].sort((a, b) => b.score - a.score);
  const least = (near[0]?.score ?? 0) - MEANT_WITHIN;
  const meant = near.filter(({ score }) => score >= least).map(({ passage }) => passage);
  const [first, second, ...rest] = meanings(meant);
  if (!first || !second) return undefined;
  const options: [Passage, Passage, ...Passage[]] = [first, second, ...rest.slice(0, 2)];
  const question = questionOf(retrieved);
  const turn = { question, subject: "", shown: [], next: idsOf(next), offered: idsOf(options) };
  return { answer: composeClarification(options, retrieved.confidence), retrieved, turn };
}

function refuse(retrieved: Retrieved): Reply {
  const { confidence, gap, missing } = retrieved;
  const [, ...next] = passagesOf(retrieved);
  const near = confidence >= NEAR_FROM ? distinct(passagesOf(retrieved)).slice(0, NEAR) : [];
  const isNamed = isGapped(retrieved) && gap && isTold(gap, retrieved);
  const notCovered = isNamed ? { notCovered: [gap.gap.topic] } : {};
  const question = questionOf(retrieved);
  return {
    answer: composeRefusal({
      ...notCovered,
      ...(missing ? { notCovered: missing, text: phrases.notNamed(missing) } : {}),
      near,
      confidence: 1 - confidence,
    }),
    retrieved,
    turn: { question, subject: "", shown: [], next: idsOf(next), offered: idsOf(near) },
  };
}

function isGapped({ signs }: Retrieved): boolean {
  return (signs?.gapLead ?? 0) > 0;
}

/** Nobody asked: where a topic that no guide covers comes near, silence is better. */
function isFarFromGaps({ signs }: Retrieved): boolean {
  return (signs?.gapLead ?? 0) <= FAR_FROM_GAPS;
}

function questionOf({ reading }: Retrieved): string {
  return reading.words.slice(0, 60).join(" ");
}

// A single word is hardly a question; a longer name is answered like one.
function sureSubject({ reading: { words } }: Retrieved): number {
  return words.length === 1 ? thresholds.BARE_SUBJECT_FROM : thresholds.ANSWER_FROM;
}

// "pay" or "IT manager" alone can mean many things, and all of them are in the guides.
function isBareSubject({ reading: { words, unknown, mentions } }: Retrieved): boolean {
  const isAll = mentions.some(({ first, last }) => first === 0 && last === words.length - 1);
  return unknown.length === 0 && isAll;
}
