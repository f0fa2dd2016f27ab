import { randomUUID } from "node:crypto";
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../src/answer.ts";
import { Settings } from "../../src/store/settings.ts";
import type { Place } from "../../src/store/store.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { bounded } from "./bounded.ts";
import { STORE_PATIENCE } from "./claims.ts";
import { conversationOf } from "./conversation-of.ts";
import { errorCode } from "./error-code.ts";
import { keepReply } from "./keep-reply.ts";
import { mentorsMention } from "./mentors-mention.ts";
import { PHRASES } from "./phrases.ts";
import type { IncomingMessage } from "./read-message.ts";
import { type Message, renderAnswer, renderPhrase } from "./render-answer.ts";
import { renderFooter } from "./render-footer.ts";
import { renderPage } from "./render-page.ts";
import { type Sent, sendMessage } from "./send-message.ts";
import type { SlackServices } from "./slack-services.ts";

/** A message with what came along with it. */
export interface Delivery {
  readonly message: IncomingMessage;
  readonly client: webApi.WebClient;
  readonly workspace: string;
  /** Slack's id of the event; the same in every redelivery. */
  readonly event: string | undefined;
}

/** Answers a message that was put to the bot, once, whatever happens on the way. */
export async function answerMessage(services: SlackServices, delivery: Delivery): Promise<void> {
  const { store, claims, inTurn } = services;
  const [isFirst, conversation, settings] = await Promise.all([
    claims.take(claimKeys(delivery)),
    conversationOf(store, delivery.workspace, delivery.message),
    readSettings(services, placeOf(delivery)),
  ]);
  if (isFirst) await inTurn(conversation, () => reply(services, delivery, conversation, settings));
}

/** Both names of a message: its event, and its place, which two events of one message share. */
export function claimKeys({ workspace, event, message: { channel, ts } }: Delivery): string[] {
  const place = `slack:message:${workspace}:${channel}:${ts}`;
  return event === undefined ? [place] : [place, `slack:event:${workspace}:${event}`];
}

export function placeOf({ workspace, message }: Delivery): Place {
  return { platform: "slack", workspace, channel: message.channel };
}

/** The settings in force; the defaults while the store cannot be reached. */
export async function readSettings({ store, log }: SlackServices, place: Place): Promise<Settings> {
  return bounded(store.readSettings(place), STORE_PATIENCE, (reason) => {
    log.warn({ code: errorCode(reason) }, "The settings could not be read; using the defaults.");
    return Settings.parse({});
  });
}

async function reply(
  services: SlackServices,
  delivery: Delivery,
  conversation: string,
  settings: Settings,
): Promise<void> {
  const { message, client } = delivery;
  const begun = services.clock();
  const target = {
    channel: message.channel,
    thread: message.thread ?? message.ts,
    person: message.person,
  };
  const id = randomUUID();
  let answer: Answer;
  let rendered: Message;
  try {
    answer = await askAdvisor(services, { text: message.text, conversation });
    rendered = await render(services, answer, message, settings, id);
  } catch (error) {
    services.log.error({ code: errorCode(error) }, "An answer could not be composed.");
    await sendMessage(client, target, renderPhrase(PHRASES.failed), services.log);
    return;
  }
  const sent = await sendMessage(client, target, rendered, services.log);
  services.observe({
    ...observation(answer, sent),
    surface: message.surface,
    milliseconds: services.clock() - begun,
  });
  if (sent.ok) {
    await keepReply(services, {
      id,
      place: placeOf(delivery),
      person: message.person,
      message: sent.ts,
      question: message.text,
      conversation,
      answer,
    });
  }
}

async function render(
  { advisor }: SlackServices,
  answer: Answer,
  message: IncomingMessage,
  settings: Settings,
  reply: string,
): Promise<Message> {
  // Whoever mentions the bot without a word, or says what it finds no words for, learns how to use it.
  if (message.text === "" || answer.kind === "silent") return renderPage({ page: "help" }, advisor);
  const footer = renderFooter(answer, {
    reply,
    feedback: settings.feedbackButtons,
    isPrivate: false,
  });
  return renderAnswer(answer, { footer, mentors: mentorsMention(settings) });
}

function observation(answer: Answer, sent: Sent) {
  const { kind, confidence } = answer;
  const outcome = sent.ok
    ? { outcome: "sent" as const }
    : { outcome: "failed" as const, code: sent.code };
  return { platform: "slack" as const, kind, confidence, ...outcome };
}
