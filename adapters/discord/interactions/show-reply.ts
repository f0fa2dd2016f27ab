import type { SentReply } from "../../../src/store/store.ts";
import { explainReply, questionOf } from "../../explain-reply.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import { codeOf } from "../failure.ts";
import { LIMITS } from "../limits.ts";
import { STORE_PATIENCE } from "../once.ts";
import { PHRASES } from "../phrases.ts";
import { renderAnswer } from "../render/answer.ts";
import { type Card, notice } from "../render/card.ts";
import { patiently } from "../reply-to-question.ts";
import type { Services } from "../services.ts";
import { within } from "../within.ts";

/** The whole answer behind a suggestion. */
export async function showReply(services: Services, id: string): Promise<Card> {
  const reply = await findReply(services, id);
  if (!reply) return notice(PHRASES.replyGone);
  const { answer } = await patiently(services.advisor.explain(questionOf(reply)));
  const { feedbackButtons: feedback } = await services.settings.read(reply.place);
  const view = { reply: id, feedback, share: true };
  return renderAnswer(answer, view) ?? notice(PHRASES.replyGone);
}

/** Why a reply said what it said. */
export async function showWhy(services: Services, id: string): Promise<Card> {
  const reply = await findReply(services, id);
  if (!reply) return notice(PHRASES.replyGone);
  const { lines } = await patiently(explainReply(services.advisor, reply));
  const reasons = lines.map((line) => `- ${escapeText(line)}`).join("\n");
  return notice(cutText(`### ${PHRASES.whyTitle}\n${reasons}`, LIMITS.text));
}

/** The stored reply; undefined when it is too old or the store cannot be reached. */
export async function findReply(
  { store, log }: Services,
  id: string,
): Promise<SentReply | undefined> {
  const report = (error: unknown) => log.warn({ code: codeOf(error) }, "reply not read");
  const reply = await within(4 * STORE_PATIENCE, store.findReply(id), undefined, report);
  // The text of a question is kept for a shorter time than the reply.
  return reply?.question ? reply : undefined;
}
