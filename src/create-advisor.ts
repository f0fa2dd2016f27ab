import type { Advisor, Topic } from "./advisor.ts";
import type { Answer } from "./answer.ts";
import { createAnswering } from "./answering/answering.ts";
import { explainLines } from "./answering/explain.ts";
import { repliesOf } from "./answering/replies-of.ts";
import { composeRefusal } from "./compose/compose-refusal.ts";
import { SILENT } from "./compose/silent.ts";
import { suggest } from "./compose/suggest.ts";
import { readTurns, type Turn, turnsBefore, writeTurn } from "./conversation/conversation.ts";
import type { ConversationStore } from "./conversation/conversation-store.ts";
import { createMemoryConversations } from "./conversation/memory-conversations.ts";
import type { Knowledge } from "./knowledge/load-knowledge.ts";
import type { Guide, Passage } from "./knowledge/passage.ts";
import type { Log } from "./log.ts";
import type { Question } from "./question.ts";
import { createSuggester } from "./retrieve/suggester.ts";

export interface AdvisorOptions {
  readonly knowledge: Knowledge;
  /** @default in this process's memory */
  readonly conversations?: ConversationStore;
  readonly log?: Log;
}

/** Reads and indexes the knowledge; everything after that is look-ups. */
export function createAdvisor(options: AdvisorOptions): Advisor {
  const { knowledge, log } = options;
  const conversations = options.conversations ?? createMemoryConversations();
  const answering = createAnswering(knowledge);
  const { emptyQuestion } = repliesOf(knowledge);
  const findTyped = createSuggester(knowledge.passages);
  const remembered = async (key: string | undefined) => {
    if (key === undefined) return [];
    return await readTurns(conversations, key).catch((error: unknown) => {
      log?.warn({ error: String(error) }, "conversation could not be read; answering without it");
      return [];
    });
  };
  const answer = (question: Question, turns: readonly Turn[]) => {
    const reply = answering(question, turns);
    return { ...reply, answer: heard(question, reply.answer, emptyQuestion) };
  };
  return {
    async ask(question) {
      const turns = await remembered(question.conversation);
      const { answer: reply, turn } = answer(question, turns);
      if (turn && question.conversation !== undefined && reply.kind !== "silent")
        await writeTurn(conversations, question.conversation, turns, turn, question.text).catch(
          (error: unknown) => log?.warn({ error: String(error) }, "conversation could not be kept"),
        );
      return reply;
    },
    async explain(question) {
      const turns = await remembered(question.conversation);
      const reply = answer(question, turnsBefore(question.text, turns));
      return { answer: reply.answer, lines: explainLines(reply) };
    },
    suggest: (typed, limit) => findTyped(typed, limit).map(suggest),
    topics: () => topicsOf(knowledge.passages),
    sources: () =>
      knowledge.guides.map((guide) => ({
        guide,
        passages: knowledge.passages.filter((passage) => passage.guide.id === guide.id).length,
      })),
    forget: (conversation) => conversations.delete(conversation),
  };
}

// Whoever addressed the bot always gets a reply; whoever did not gets answers only.
function heard({ addressed = true }: Question, answer: Answer, emptyQuestion: string): Answer {
  if (answer.kind === "silent")
    return addressed ? composeRefusal({ text: emptyQuestion, confidence: 1 }) : answer;
  return addressed || answer.kind === "answer" || answer.kind === "comparison" ? answer : SILENT;
}

function topicsOf(passages: readonly Passage[]): Topic[] {
  const topics = new Map<string, { guide: Guide; section: string; passages: Passage[] }>();
  for (const passage of passages) {
    const key = `${passage.guide.id}\n${passage.section}`;
    const topic = topics.get(key) ?? {
      guide: passage.guide,
      section: passage.section,
      passages: [],
    };
    topic.passages.push(passage);
    topics.set(key, topic);
  }
  return [...topics.values()].map((topic) => ({ ...topic, passages: topic.passages.map(suggest) }));
}
