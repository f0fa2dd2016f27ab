import { composeRefusal } from "../compose/compose-refusal.ts";
import * as phrases from "../compose/phrases.ts";
import { SILENT } from "../compose/silent.ts";
import { QUESTION_AFTER_ALL } from "../compose/thresholds.ts";
import type { Turn } from "../conversation/conversation.ts";
import type { Entry } from "../knowledge/entry.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Question } from "../question.ts";
import { createKinship, type Kinship } from "../retrieve/kinship.ts";
import { createJudge, retrieve } from "../retrieve/retrieve.ts";
import { createSearcher } from "../retrieve/searcher.ts";
import { createEnglish } from "../understand/english.ts";
import type { AskedPart, Intent } from "../understand/intent.ts";
import { isAmongOthers } from "../understand/is-among-others.ts";
import { createReader } from "../understand/reader.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { createUnderstand } from "../understand/understand.ts";
import { answerOne } from "./answer-one.ts";
import { answerParts } from "./answer-parts.ts";
import { createDisagree } from "./disagree.ts";
import { createFollowing } from "./following.ts";
import { inTheSameMessage } from "./in-the-same-message.ts";
import { missed } from "./missed.ts";
import { createMore } from "./more.ts";
import { repliesOf } from "./replies-of.ts";
import type { ReasonedReply, Reply } from "./reply.ts";
import { show } from "./show.ts";

/** Question and conversation → answer. Pure: nothing is remembered, nothing awaited. */
export type Answering = (question: Question, turns: readonly Turn[]) => ReasonedReply;

/** Builds the three stages over a library: understand, retrieve, compose. */
export function createAnswering(knowledge: Knowledge): Answering {
  const { passages, gaps, vocabulary, phrasebook } = knowledge;
  const replies = repliesOf(knowledge);
  const isEnglish = createEnglish();
  const reader = createReader(vocabulary, isEnglish);
  const searcher = createSearcher(knowledge, reader);
  const questions = [...passages, ...gaps].flatMap(({ asks }) => asks);
  const understand = createUnderstand({ reader, vocabulary, phrasebook, isEnglish, questions });
  const disagree = createDisagree(knowledge);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const search = (reading: QuestionReading, also?: readonly Entry[]) =>
    retrieve(searcher, reading, also);
  const searchText = (text: string) => search(reader.readQuestion(text));
  const kinshipTo = (passage: Passage | undefined): Kinship =>
    passage ? createKinship(passage, searcher) : () => 0;
  const following = createFollowing({ search, known, kinshipTo, judge: createJudge(searcher) });
  const moreOf = createMore({ search, known, kinshipTo, passages, read: reader.readQuestion });
  const refuse = (text: string): Reply => ({ answer: composeRefusal({ text, confidence: 1 }) });

  const one = (intent: Extract<Intent, { kind: "ask" }>, addressed: boolean): Reply => {
    const { reading, follows, not } = intent;
    const retrieved = follows ? following(follows) : search(reading);
    const reply = answerOne({ retrieved, addressed, not, search: searchText }, disagree);
    return follows?.leans && reply.answer.kind !== "answer" ? missed(reply, follows.turn) : reply;
  };
  const several = (
    whole: QuestionReading,
    asked: readonly AskedPart[],
    lead: string,
    addressed: boolean,
  ): Reply => {
    const parts = asked.map(({ reading, bare, follows, ...part }) => {
      const before = follows?.reading ?? (bare && reading);
      const alone = search(follows ? reading : (bare ?? reading));
      return { ...part, retrieved: before ? inTheSameMessage(alone, search(before)) : alone };
    });
    const reply = answerParts({ lead, whole: search(whole), parts, addressed }, disagree);
    return { ...(reply ?? one({ kind: "ask", reading: whole, not: [] }, addressed)), parts };
  };
  const again = (ids: readonly string[], turn: Turn, opening?: string): Reply => {
    const [lead, ...next] = known(ids);
    if (!lead) return refuse(phrases.NOTHING_BEFORE);
    const shown = { lead, next, confidence: 1, question: turn.question };
    const reply = show(opening ? { ...shown, opening } : shown, disagree);
    return { ...reply, turn };
  };
  const more = (turn: Turn, elsewhere = false): Reply => {
    const [lead, ...next] = moreOf(turn, elsewhere);
    if (!lead) return refuse(turn.shown.length > 0 ? phrases.NOTHING_MORE : phrases.NOTHING_BEFORE);
    const shown = { lead, next, confidence: 0.7, question: turn.question, before: turn };
    return show(shown, disagree);
  };
  const pick = (id: string): Reply => {
    const lead = byId.get(id);
    if (!lead) return refuse(phrases.NOTHING_BEFORE);
    const next = passages.filter(
      (other) => other.section === lead.section && other.guide === lead.guide && other !== lead,
    );
    const shown = { lead, next, confidence: 1, question: lead.heading.toLowerCase() };
    return show(shown, disagree);
  };

  const respond = (intent: Intent, addressed: boolean): Reply => {
    switch (intent.kind) {
      case "empty":
        return refuse(replies.emptyQuestion);
      case "steering":
        return refuse(replies.steered);
      case "foreign":
        return refuse(phrasebook.languages[intent.language]?.reply ?? replies.foreign);
      case "smalltalk":
        if (addressed && intent.reading && search(intent.reading).confidence >= QUESTION_AFTER_ALL)
          return one({ kind: "ask", reading: intent.reading, not: [] }, addressed);
        return {
          answer: { kind: "smalltalk", text: replies.smallTalk[intent.talk], confidence: 1 },
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
      case "others":
        return more(intent.turn, true);
      case "comparison": {
        const names = intent.sides.map(({ name }) => name);
        const lead = phrases.sideBySide(names, intent.more);
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
