import { randomUUID } from "node:crypto";
import type { SentReply } from "../../../src/store/store.ts";
import { explainReply as explain, questionOf } from "../../explain-reply.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import { asked, PHRASES } from "../phrases.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import { type Message, paragraph, renderPhrase } from "../render/elements.ts";
import { renderAnswer } from "../render/render-answer.ts";
import { renderFooter } from "../render/render-footer.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import type { SlackServices } from "../slack-services.ts";
import { deskPlace } from "./answer-privately.ts";
import { keepReply } from "./keep-reply.ts";
import { readSettings } from "./read-settings.ts";

/** Shows whoever asks why a reply says what it says. */
export async function explainReply(services: SlackServices, desk: Desk, id: string): Promise<void> {
  const reply = await find(services, id);
  if (reply === undefined) return say(services, desk, PHRASES.replyGone);
  const { lines } = await explain(services.advisor, reply);
  await sendPrivately(desk, reasons(reply.question, lines), services);
}

/** Shows a private reply to the whole channel. */
export async function shareReply(services: SlackServices, desk: Desk, id: string): Promise<void> {
  const { advisor } = services;
  const reply = await find(services, id);
  if (reply === undefined) return say(services, desk, PHRASES.replyGone);
  const { answer } = await advisor.explain(questionOf(reply));
  const { feedbackButtons } = await readSettings(services, deskPlace(desk));
  const shared = randomUUID();
  const footer = renderFooter(answer, {
    reply: shared,
    feedback: feedbackButtons,
    isPrivate: false,
  });
  const message = renderAnswer(answer, { footer, heading: asked(reply.question) });
  const sent = await sendPrivately(desk, message, services, { inChannel: true });
  if (!sent.ok) return say(services, desk, PHRASES.cannotShare);
  const { question, conversation, passage } = reply;
  const kept = { place: deskPlace(desk), person: desk.person, question, conversation, passage };
  await keepReply(services, { ...kept, id: shared, answer });
}

/** Keeps whether a reply helped. */
export async function rateReply(
  services: SlackServices,
  desk: Desk,
  { reply, helpful }: { readonly reply: string; readonly helpful: boolean },
): Promise<void> {
  const feedback = { place: deskPlace(desk), person: desk.person, reply, helpful };
  try {
    await services.store.recordFeedback(feedback);
  } catch (error) {
    services.log.error({ code: errorCode(error) }, "A rating could not be kept.");
    return say(services, desk, PHRASES.storeDown);
  }
  await say(services, desk, helpful ? PHRASES.thanks : PHRASES.thanksBad);
}

/** The reply, while its question is still kept. */
async function find({ store, log }: SlackServices, id: string): Promise<SentReply | undefined> {
  const reply = await bounded(store.findReply(id), STORE_PATIENCE * 4, (reason) => {
    log.warn({ code: errorCode(reason) }, "A reply could not be looked up.");
    return undefined;
  });
  return reply?.question ? reply : undefined;
}

function reasons(question: string, lines: readonly string[]): Message {
  const text = [`${PHRASES.whyTitle}: ${question}`, ...lines].join("\n");
  return { text: renderPhrase(text).text.slice(0, 4000), blocks: [paragraph(text)] };
}

async function say(services: SlackServices, desk: Desk, phrase: string): Promise<void> {
  await sendPrivately(desk, renderPhrase(phrase), services);
}
