import { randomBytes } from "node:crypto";
import type { Answer } from "../../src/answer.ts";
import type { Question } from "../../src/question.ts";
import type { Verdict } from "../../src/store/limits.ts";
import type { Settings } from "../../src/store/settings.ts";
import type { Place } from "../../src/store/store.ts";
import { passageOf } from "../explain-reply.ts";
import { codeOf } from "./failure.ts";
import { LIMITS } from "./limits.ts";
import { STORE_PATIENCE } from "./once.ts";
import { PHRASES } from "./phrases.ts";
import type { AnswerView } from "./render/answer.ts";
import type { Services } from "./services.ts";
import { within } from "./within.ts";

/** Longer than any answer takes; a hanging database must not leave "thinking…" behind (ms). */
const PATIENCE = 10_000;
const ALLOWED: Verdict = { allowed: true };

export interface Asked {
  readonly question: Question;
  readonly place: Place;
  readonly person: string;
}

export interface Replied {
  readonly answer: Answer;
  /** What the rendering of the answer needs; `share` and `question` are the caller's to set. */
  readonly view: AnswerView;
}

/** Asks the advisor and notes the reply, so that its buttons work. */
export async function replyToQuestion(services: Services, asked: Asked): Promise<Replied> {
  const settings = await services.settings.read(asked.place);
  const answer = await answerWithinLimits(services, asked);
  const { question, place, person } = asked;
  const { conversation } = question;
  if (conversation !== undefined)
    inBackground(services, () => services.store.joinConversation(place, person, conversation));
  return { answer, view: noteReply(services, asked, answer, settings) };
}

async function answerWithinLimits(
  { advisor, limits, log, count }: Services,
  { question, place, person }: Asked,
): Promise<Answer> {
  const report = (error: unknown) => log.warn({ code: codeOf(error) }, "question not counted");
  const counted = limits?.take(place, person) ?? Promise.resolve(ALLOWED);
  const verdict = await within(STORE_PATIENCE, counted, ALLOWED, report);
  if (!verdict.allowed) {
    count({ what: "limited", surface: "discord", whose: verdict.whose });
    return { kind: "smalltalk", text: PHRASES.slowDown(verdict.wait), confidence: 1 };
  }
  const text = question.text.slice(0, LIMITS.question);
  return patiently(advisor.ask({ ...question, text }));
}

/** Stores, without waiting for it, what the buttons below an answer need. */
export function noteReply(
  services: Services,
  asked: Asked,
  answer: Answer,
  settings: Settings,
): AnswerView {
  const id = randomBytes(12).toString("base64url");
  if (answer.kind !== "silent") storeReply(services, id, asked, answer);
  return {
    reply: id,
    feedback: settings.feedbackButtons,
    share: false,
    ...(settings.mentors === null ? {} : { mentors: settings.mentors }),
  };
}

function storeReply(
  services: Services,
  id: string,
  { question: { text, conversation, passage: picked }, place, person }: Asked,
  answer: Exclude<Answer, { kind: "silent" }>,
): void {
  const question = text.slice(0, LIMITS.question);
  const passage = picked ?? passageOf(answer);
  const { kind: outcome, confidence } = answer;
  const context = {
    ...(conversation === undefined ? {} : { conversation }),
    ...(passage === undefined ? {} : { passage }),
  };
  const reply = { id, place, person, question, outcome, confidence, ...context };
  inBackground(services, () => services.store.saveReply(reply));
  if (answer.kind !== "refusal") return;
  const miss = { place, person, question, notCovered: answer.notCovered };
  inBackground(services, () => services.store.recordMiss(miss));
}

/** Rejects when the advisor takes longer than a person would wait. */
export async function patiently<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The advisor took too long.")), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function inBackground({ background, log }: Services, work: () => Promise<void>): void {
  const report = (error: unknown) => log.warn({ code: codeOf(error) }, "reply not stored");
  background.run(() => within(4 * STORE_PATIENCE, work(), undefined, report));
}
