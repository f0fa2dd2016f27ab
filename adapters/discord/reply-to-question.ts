import { randomBytes } from "node:crypto";
import type { Answer } from "../../src/answer.ts";
import type { Question } from "../../src/question.ts";
import type { Settings } from "../../src/store/settings.ts";
import type { Place, SentReply } from "../../src/store/store.ts";
import { codeOf } from "./failure.ts";
import { LIMITS } from "./limits.ts";
import { STORE_PATIENCE } from "./once.ts";
import type { AnswerView } from "./render/answer.ts";
import type { Services } from "./services.ts";
import { within } from "./within.ts";

/** Longer than any answer takes; a hanging database must not leave "thinking…" behind (ms). */
const PATIENCE = 10_000;

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
  const text = asked.question.text.slice(0, LIMITS.question);
  const answer = await patiently(services.advisor.ask({ ...asked.question, text }));
  return { answer, view: noteReply(services, asked, answer, settings) };
}

/** Stores, without waiting for it, what the buttons below an answer need. */
export function noteReply(
  services: Services,
  { question, place, person }: Asked,
  answer: Answer,
  settings: Settings,
): AnswerView {
  const reply: SentReply = {
    id: randomBytes(12).toString("base64url"),
    place,
    person,
    question: question.text.slice(0, LIMITS.question),
    confidence: answer.confidence,
    ...(question.conversation === undefined ? {} : { conversation: question.conversation }),
    ...(question.passage === undefined ? {} : { passage: question.passage }),
  };
  if (answer.kind === "answer" || answer.kind === "comparison")
    inBackground(services, () => services.store.saveReply(reply));
  if (answer.kind === "refusal") {
    const { notCovered } = answer;
    const miss = { place, person, question: reply.question, notCovered };
    inBackground(services, () => services.store.recordMiss(miss));
  }
  return {
    reply: reply.id,
    feedback: settings.feedbackButtons,
    share: false,
    ...(settings.mentors === null ? {} : { mentors: settings.mentors }),
  };
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
