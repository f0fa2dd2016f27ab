import type { Answer } from "./answer.ts";
import {
  composeAnswer,
  composeClarification,
  composeComparison,
  composeRefusal,
  composeSmallTalk,
  SILENT,
} from "./compose/compose.ts";
import { type Disagreements, findDisagreements } from "./compose/disagreements.ts";
import * as phrases from "./compose/phrases.ts";
import * as thresholds from "./compose/thresholds.ts";
import type { Turn } from "./conversation/conversation.ts";
import type { Knowledge } from "./knowledge/load-knowledge.ts";
import type { Passage } from "./knowledge/passage.ts";
import type { Question } from "./question.ts";
import { type Retrieved, retrieve } from "./retrieve/retrieve.ts";
import { sameLines } from "./retrieve/same-lines.ts";
import { createSearcher } from "./retrieve/searcher.ts";
import { createEnglish } from "./understand/english.ts";
import type { AskedPart, Intent } from "./understand/intent.ts";
import { createReader } from "./understand/reader.ts";
import type { QuestionReading } from "./understand/reading.ts";
import { createUnderstand } from "./understand/understand.ts";

/** An answer with what led to it. */
export interface Reply {
  readonly answer: Answer;
  readonly intent: Intent;
  readonly retrieved?: Retrieved;
  /** What to remember of it; absent for small talk and the like. */
  readonly turn?: Turn;
}

export interface Answering {
  /** Question and conversation → answer. Pure: nothing is remembered. */
  answer(question: Question, turns: readonly Turn[]): Reply;
}

/** Related questions that are offered. */
const RELATED = 3;

/** The three stages, one after the other: understand, retrieve, compose. */
export function createAnswering(knowledge: Knowledge): Answering {
  const { passages, vocabulary, phrasebook } = knowledge;
  const isEnglish = createEnglish();
  const reader = createReader(vocabulary, isEnglish);
  const searcher = createSearcher(passages, reader);
  const understand = createUnderstand({ reader, vocabulary, phrasebook, isEnglish });
  const disagreements = findDisagreements(passages, vocabulary);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const search = (reading: QuestionReading) => retrieve(searcher, reading);

  const show = (
    lead: Passage,
    next: readonly Passage[],
    rest: Omit<ShowOptions, "lead" | "next">,
  ) => showPassage({ lead, next, ...rest }, disagreements);

  const direct = (
    { reading, inContext, not }: Extract<Intent, { kind: "ask" }>,
    addressed: boolean,
  ): Omit<Reply, "intent"> => {
    const alone = search(reading);
    const retrieved = inContext ? better(alone, search(inContext)) : alone;
    const candidates = retrieved.candidates.filter(({ passage }) => !not.includes(passage.id));
    const { confidence } = retrieved;
    const [lead, ...others] = candidates.map(({ passage }) => passage);
    const enough = addressed ? thresholds.ANSWER_FROM : thresholds.SPEAK_UP_FROM;
    if (lead && confidence >= enough)
      return {
        ...show(lead, others, { confidence, question: retrieved.reading }),
        retrieved,
      };
    if (!addressed) return { answer: SILENT, retrieved };
    const [second, ...further] = others.filter((other) => lead && !sameLines(other, lead));
    if (lead && second && confidence >= thresholds.CLARIFY_FROM) {
      const options: [Passage, Passage, ...Passage[]] = [lead, second, ...further.slice(0, 2)];
      return {
        answer: composeClarification(options, confidence),
        retrieved,
        turn: turnOf(retrieved.reading, [], others, options),
      };
    }
    const near = confidence > 0.15 && lead ? [lead, ...others].slice(0, RELATED) : [];
    return {
      answer: composeRefusal({ near, confidence: 1 - confidence }),
      retrieved,
      turn: turnOf(retrieved.reading, [], others, near),
    };
  };

  const parts = (
    whole: QuestionReading,
    asked: readonly AskedPart[],
    lead: string,
    addressed: boolean,
  ): Omit<Reply, "intent"> => {
    const entire = search(whole);
    const found = asked.map((part) => ({ part, retrieved: search(part.reading) }));
    const sides = found.map(({ part, retrieved }) => {
      const [best] = retrieved.candidates;
      const sure = best && retrieved.confidence >= thresholds.SIDE_FROM;
      return { name: part.name, ...(sure ? { passage: best.passage } : {}) };
    });
    const distinct = new Set(sides.map(({ passage }) => passage?.id));
    const [first, ...rest] = sides;
    const confidence = Math.min(...found.map(({ retrieved }) => retrieved.confidence));
    const enough = addressed ? 0 : thresholds.SPEAK_UP_FROM;
    const single = distinct.size < 2 || sides.every(({ passage }) => !passage);
    const composed =
      first && !single && confidence >= enough
        ? composeComparison({
            lead,
            parts: [first, ...rest],
            disagreements: [],
            related: [],
            confidence: Math.max(confidence, entire.confidence),
          })
        : undefined;
    if (!composed) return direct({ kind: "ask", reading: whole, not: [] }, addressed);
    const shown = sides.flatMap(({ passage }) => passage ?? []);
    return { answer: composed, retrieved: entire, turn: turnOf(whole, shown, [], []) };
  };

  const respond = (intent: Intent, addressed: boolean): Omit<Reply, "intent"> => {
    switch (intent.kind) {
      case "empty":
        return { answer: composeRefusal({ text: phrases.EMPTY_QUESTION, confidence: 1 }) };
      case "steering":
        return { answer: composeRefusal({ text: phrases.STEERED, confidence: 1 }) };
      case "foreign":
        return {
          answer: composeRefusal({
            text: phrasebook.languages[intent.language]?.reply ?? phrases.FOREIGN,
            confidence: 1,
          }),
        };
      case "smalltalk":
        return { answer: composeSmallTalk(phrases.SMALL_TALK[intent.talk]) };
      case "nothing-before":
        return { answer: composeRefusal({ text: phrases.NOTHING_BEFORE, confidence: 1 }) };
      case "pick": {
        const lead = byId.get(intent.passage);
        return lead
          ? show(lead, [], { confidence: 1 })
          : { answer: composeRefusal({ text: phrases.NOTHING_BEFORE, confidence: 1 }) };
      }
      case "repeat":
      case "source": {
        const [lead, ...others] = known(intent.turn.shown);
        const opening = intent.kind === "source" ? { opening: phrases.sourceOf(1) } : {};
        return lead
          ? { ...show(lead, others, { confidence: 1, ...opening }), turn: intent.turn }
          : { answer: composeRefusal({ text: phrases.NOTHING_BEFORE, confidence: 1 }) };
      }
      case "more": {
        const [lead, ...others] = known(intent.turn.next);
        return lead
          ? show(lead, others, { confidence: 0.7, before: intent.turn })
          : { answer: composeRefusal({ text: phrases.NOTHING_MORE, confidence: 1 }) };
      }
      case "comparison": {
        const names = intent.sides.map(({ name }) => name);
        return parts(intent.whole, intent.sides, phrases.sideBySide(names), addressed);
      }
      case "several":
        return parts(
          intent.whole,
          intent.questions,
          intent.more > 0 ? phrases.answeredFirst(intent.questions.length) : "One after the other:",
          addressed,
        );
      case "ask":
        return direct(intent, addressed);
    }
  };

  return {
    answer({ text, addressed = true, passage }, turns) {
      const intent: Intent = passage ? { kind: "pick", passage } : understand(text, turns);
      return { ...respond(intent, addressed), intent };
    },
  };
}

interface ShowOptions {
  readonly lead: Passage;
  readonly next: readonly Passage[];
  readonly confidence: number;
  readonly question?: QuestionReading;
  readonly before?: Turn;
  readonly opening?: string;
}

function showPassage(
  { lead, next, confidence, question, before, opening }: ShowOptions,
  disagreements: Disagreements,
): { answer: Answer; turn: Turn } {
  const topics = new Set(lead.facts.map(({ topic }) => topic));
  const related = next.filter((other) => !sameLines(other, lead)).slice(0, RELATED);
  const answer = composeAnswer({
    lead,
    confidence,
    related,
    disagreements: [...topics].flatMap((topic) => disagreements.get(topic) ?? []),
    ...(opening ? { opening } : {}),
  });
  const asked = question?.words.slice(0, 60).join(" ") ?? before?.question ?? lead.heading;
  const shown = [lead.id, ...(before?.shown ?? [])].slice(0, 12);
  const rest = next.filter(({ id }) => !shown.includes(id)).map(({ id }) => id);
  return {
    answer,
    turn: { question: asked, shown, next: rest.slice(0, 12), offered: related.map(({ id }) => id) },
  };
}

function turnOf(
  { words }: QuestionReading,
  shown: readonly Passage[],
  next: readonly Passage[],
  offered: readonly Passage[],
): Turn {
  const ids = (list: readonly Passage[]) => list.map(({ id }) => id).slice(0, 12);
  const question = words.slice(0, 60).join(" ");
  return { question, shown: ids(shown), next: ids(next), offered: ids(offered) };
}

function better(alone: Retrieved, inContext: Retrieved): Retrieved {
  return inContext.confidence >= alone.confidence - 0.25 ? inContext : alone;
}
