import { composeRefusal } from "../compose/compose-refusal.ts";
import { createDisagreements } from "../compose/disagreements.ts";
import * as phrases from "../compose/phrases.ts";
import { SILENT } from "../compose/silent.ts";
import type { Turn } from "../conversation/conversation.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Question } from "../question.ts";
import { retrieve } from "../retrieve/retrieve.ts";
import { createSearcher } from "../retrieve/searcher.ts";
import { createEnglish } from "../understand/english.ts";
import type { AskedPart, Intent } from "../understand/intent.ts";
import { isAmongOthers } from "../understand/is-among-others.ts";
import { createReader } from "../understand/reader.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { createUnderstand } from "../understand/understand.ts";
import { answerOne } from "./answer-one.ts";
import { answerParts } from "./answer-parts.ts";
import { inContext } from "./in-context.ts";
import type { ReasonedReply, Reply } from "./reply.ts";
import { show } from "./show.ts";

/** Question and conversation → answer. Pure: nothing is remembered, nothing awaited. */
export type Answering = (question: Question, turns: readonly Turn[]) => ReasonedReply;

/** Builds the three stages over a library: understand, retrieve, compose. */
export function createAnswering(knowledge: Knowledge): Answering {
  const { passages, gaps, vocabulary, phrasebook } = knowledge;
  const isEnglish = createEnglish();
  const reader = createReader(vocabulary, isEnglish);
  const searcher = createSearcher(knowledge, reader);
  const questions = [...passages, ...gaps].flatMap(({ asks }) => asks);
  const understand = createUnderstand({ reader, vocabulary, phrasebook, isEnglish, questions });
  const disagreementOn = createDisagreements(passages, vocabulary);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const search = (reading: QuestionReading) => retrieve(searcher, reading);
  const refuse = (text: string): Reply => ({ answer: composeRefusal({ text, confidence: 1 }) });

  const one = (intent: Extract<Intent, { kind: "ask" }>, addressed: boolean): Reply => {
    const alone = search(intent.reading);
    const retrieved = intent.inContext ? inContext(alone, search(intent.inContext), intent) : alone;
    return answerOne({ retrieved, addressed, not: intent.not }, disagreementOn);
  };
  const several = (
    whole: QuestionReading,
    asked: readonly AskedPart[],
    lead: string,
    addressed: boolean,
  ): Reply => {
    const parts = asked.map(({ reading, ...part }) => ({ ...part, retrieved: search(reading) }));
    const reply = answerParts({ lead, whole: search(whole), parts, addressed }, disagreementOn);
    return reply ?? one({ kind: "ask", reading: whole, not: [], shown: [], things: [] }, addressed);
  };
  const again = (ids: readonly string[], turn: Turn, opening?: string): Reply => {
    const [lead, ...next] = known(ids);
    if (!lead) return refuse(phrases.NOTHING_BEFORE);
    const shown = { lead, next, confidence: 1, question: turn.question };
    const reply = show(opening ? { ...shown, opening } : shown, disagreementOn);
    return { ...reply, turn };
  };
  const more = (turn: Turn): Reply => {
    const [lead, ...next] = known(turn.next);
    if (!lead) return refuse(phrases.NOTHING_MORE);
    const shown = { lead, next, confidence: 0.7, question: turn.question, before: turn };
    return show(shown, disagreementOn);
  };
  const pick = (id: string): Reply => {
    const lead = byId.get(id);
    if (!lead) return refuse(phrases.NOTHING_BEFORE);
    const next = passages.filter(
      (other) => other.section === lead.section && other.guide === lead.guide && other !== lead,
    );
    const shown = { lead, next, confidence: 1, question: lead.heading.toLowerCase() };
    return show(shown, disagreementOn);
  };

  const respond = (intent: Intent, addressed: boolean): Reply => {
    switch (intent.kind) {
      case "empty":
        return refuse(phrases.EMPTY_QUESTION);
      case "steering":
        return refuse(phrases.STEERED);
      case "foreign":
        return refuse(phrasebook.languages[intent.language]?.reply ?? phrases.FOREIGN);
      case "smalltalk":
        return {
          answer: { kind: "smalltalk", text: phrases.SMALL_TALK[intent.talk], confidence: 1 },
        };
      case "nothing-before":
        return refuse(phrases.NOTHING_BEFORE);
      case "pick":
        return pick(intent.passage);
      case "repeat":
        return again(intent.turn.shown, intent.turn);
      case "source":
        return again(intent.turn.shown, intent.turn, phrases.sourceOf(1));
      case "more":
        return more(intent.turn);
      case "comparison": {
        const lead = phrases.sideBySide(intent.sides.map(({ name }) => name));
        return several(intent.whole, intent.sides, lead, addressed);
      }
      case "several": {
        const { whole, questions, more: left } = intent;
        const lead = left > 0 ? phrases.answeredFirst(questions.length) : phrases.ONE_BY_ONE;
        return several(whole, questions, lead, addressed);
      }
      case "ask":
        return one(intent, addressed);
    }
  };

  return ({ text, addressed = true, passage }, turns) => {
    const intent: Intent = passage ? { kind: "pick", passage } : understand(text, turns);
    const reading = readingOf(intent);
    if (!addressed && reading && isAmongOthers(reading)) return { answer: SILENT, intent };
    return { ...respond(intent, addressed), intent };
  };
}

function readingOf(intent: Intent): QuestionReading | undefined {
  if (intent.kind === "ask") return intent.reading;
  return intent.kind === "comparison" || intent.kind === "several" ? intent.whole : undefined;
}
