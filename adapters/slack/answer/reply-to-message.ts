import { randomUUID } from "node:crypto";
import type { Answer } from "../../../src/answer.ts";
import type { Settings } from "../../../src/store/settings.ts";
import { errorCode } from "../error-code.ts";
import { PHRASES, slowDown } from "../phrases.ts";
import { type Message, renderPhrase } from "../render/elements.ts";
import { renderAnswer } from "../render/render-answer.ts";
import { renderFooter } from "../render/render-footer.ts";
import { renderPage } from "../render/render-page.ts";
import { sendMessage } from "../send/send-message.ts";
import { sendPrivately } from "../send/send-privately.ts";
import type { SlackObservation, SlackServices } from "../slack-services.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { type Delivery, placeOf } from "./delivery.ts";
import { keepReply } from "./keep-reply.ts";
import { mentorsMention } from "./mentors-mention.ts";
import { withinLimits } from "./within-limits.ts";

export interface Circumstances {
  readonly conversation: string;
  readonly settings: Settings;
}

/** Composes and sends an answer to `delivery`. Says so when that fails. */
export async function reply(
  services: SlackServices,
  delivery: Delivery,
  circumstances: Circumstances,
): Promise<void> {
  const { message, client, picked } = delivery;
  const begun = services.clock();
  const { channel, person, ts } = message;
  const target = { channel, thread: message.thread ?? ts, person, answers: ts };
  const verdict = await withinLimits(services, placeOf(delivery), person);
  if (!verdict.allowed) return askToWait(services, delivery, verdict.wait);
  const id = randomUUID();
  const composed = await compose(services, delivery, circumstances, id);
  const sent = await sendMessage(client, target, composed.message, services);
  if (composed.answer === undefined) return;
  const { answer } = composed;
  services.observe({
    ...observed(answer),
    surface: picked === undefined ? message.surface : "button",
    milliseconds: services.clock() - begun,
    ...(sent.ok ? { outcome: "sent" } : { outcome: "failed", code: sent.code }),
  });
  if (!sent.ok) return;
  const { conversation } = circumstances;
  const question = picked?.heading ?? message.text;
  const kept = { id, place: placeOf(delivery), person, message: sent.ts, question, conversation };
  await keepReply(services, { ...kept, passage: picked?.passage, answer });
}

/** A private word; in a direct conversation nobody else reads along. */
async function askToWait(services: SlackServices, delivery: Delivery, wait: number): Promise<void> {
  const { client, workspace, message } = delivery;
  const { channel, person, thread, surface, ts } = message;
  const word = renderPhrase(slowDown(wait));
  if (surface === "direct") {
    await sendMessage(client, { channel, thread: thread ?? ts, person }, word, services);
  } else {
    const desk = { client, workspace, channel, person, thread, respond: undefined };
    await sendPrivately(desk, word, services);
  }
}

export function observed({
  kind,
  confidence,
}: Answer): Pick<SlackObservation, "platform" | "kind" | "confidence"> {
  return { platform: "slack", kind, confidence };
}

async function compose(
  services: SlackServices,
  delivery: Delivery,
  { conversation, settings }: Circumstances,
  id: string,
): Promise<{ readonly answer?: Answer; readonly message: Message }> {
  const { message, picked } = delivery;
  const { text, person } = message;
  try {
    const question =
      picked === undefined ? { text } : { text: picked.heading, passage: picked.passage };
    const answer = await askAdvisor(
      services,
      { ...question, conversation },
      { place: placeOf(delivery), person },
    );
    // Whoever mentions the bot without a word, or gets none back, learns how to use it.
    if ((text === "" && picked === undefined) || answer.kind === "silent") {
      return { answer, message: await renderPage({ page: "help" }, services.advisor) };
    }
    const footer = renderFooter(answer, {
      reply: id,
      feedback: settings.feedbackButtons,
      isPrivate: false,
    });
    const heading = picked === undefined ? {} : { heading: picked.heading };
    const mentors = mentorsMention(settings);
    return { answer, message: renderAnswer(answer, { footer, mentors, ...heading }) };
  } catch (error) {
    services.log.error({ code: errorCode(error) }, "An answer could not be composed.");
    return { message: renderPhrase(PHRASES.failed) };
  }
}
