import { randomUUID } from "node:crypto";
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../../src/answer.ts";
import { Settings } from "../../../src/store/settings.ts";
import type { Place } from "../../../src/store/store.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import { PHRASES } from "../phrases.ts";
import type { IncomingMessage } from "../read/read-message.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import { type Message, renderPhrase } from "../render/elements.ts";
import { renderAnswer } from "../render/render-answer.ts";
import { renderFooter } from "../render/render-footer.ts";
import { renderPage } from "../render/render-page.ts";
import { sendMessage } from "../send/send-message.ts";
import type { SlackObservation, SlackServices } from "../slack-services.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { conversationOf } from "./conversation-of.ts";
import { keepReply } from "./keep-reply.ts";
import { mentorsMention } from "./mentors-mention.ts";
import { createThreadCompany } from "./thread-company.ts";

/** A message with what came along with it. */
export interface Delivery {
  readonly message: IncomingMessage;
  readonly client: webApi.WebClient;
  readonly workspace: string;
  /** Slack's id of the event, the same in every redelivery; a click has none. */
  readonly event?: string | undefined;
  /** The suggestion that was picked, when it came by a click and not by words. */
  readonly picked?: { readonly passage: string; readonly heading: string };
}

interface Circumstances {
  readonly conversation: string;
  readonly settings: Settings;
}

/** Answers a message that was put to the bot, once, whatever happens on the way. */
export async function answerMessage(services: SlackServices, delivery: Delivery): Promise<void> {
  const { store, claims, inTurn } = services;
  const [isFirst, conversation, settings] = await Promise.all([
    claims.take(claimKeys(delivery)),
    conversationOf(store, delivery.workspace, delivery.message),
    readSettings(services, placeOf(delivery)),
  ]);
  if (!isFirst) return;
  await inTurn(conversation, () => reply(services, delivery, { conversation, settings }));
  if (settings.autoAnswer !== "off") await noteCompany(services, delivery);
}

/** Both names of a message: its event, and its place, which two events of one message share. */
export function claimKeys({ workspace, event, message: { channel, ts } }: Delivery): string[] {
  const place = `slack:message:${workspace}:${channel}:${ts}`;
  return event === undefined ? [place] : [place, `slack:event:${workspace}:${event}`];
}

export function placeOf({ workspace, message }: Delivery): Place {
  return { platform: "slack", workspace, channel: message.channel };
}

/** Key of a thread over all workspaces. */
export function threadKey({ workspace, message: { channel, thread, ts } }: Delivery): string {
  return `${workspace}:${channel}:${thread ?? ts}`;
}

/** The settings in force; the defaults while the store cannot be reached. */
export async function readSettings(
  { store, log }: Pick<SlackServices, "store" | "log">,
  place: Place,
): Promise<Settings> {
  return bounded(store.readSettings(place), STORE_PATIENCE, (reason) => {
    log.warn({ code: errorCode(reason) }, "The settings could not be read; using the defaults.");
    return Settings.parse({});
  });
}

/** Composes and sends an answer to `delivery`. Says so when that fails. */
export async function reply(
  services: SlackServices,
  delivery: Delivery,
  circumstances: Circumstances,
): Promise<void> {
  const { message, client, picked } = delivery;
  const begun = services.clock();
  const { channel, person } = message;
  const target = { channel, thread: message.thread ?? message.ts, person };
  const id = randomUUID();
  const composed = await compose(services, delivery, circumstances, id);
  const sent = await sendMessage(client, target, composed.message, services.log);
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

export function observed({
  kind,
  confidence,
}: Answer): Pick<SlackObservation, "platform" | "kind" | "confidence"> {
  return { platform: "slack", kind, confidence };
}

async function compose(
  services: SlackServices,
  { message: { text }, picked }: Delivery,
  { conversation, settings }: Circumstances,
  id: string,
): Promise<{ readonly answer?: Answer; readonly message: Message }> {
  try {
    const question =
      picked === undefined ? { text } : { text: picked.heading, passage: picked.passage };
    const answer = await askAdvisor(services, { ...question, conversation });
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

/** Remembers who is alone in a thread, for following up there without a mention. */
async function noteCompany({ store }: SlackServices, delivery: Delivery): Promise<void> {
  const { surface, thread, person } = delivery.message;
  if (surface !== "mention") return;
  const company = createThreadCompany(store);
  if (thread === undefined) await company.begin(threadKey(delivery), person);
  else await company.isAlone(threadKey(delivery), person);
}
