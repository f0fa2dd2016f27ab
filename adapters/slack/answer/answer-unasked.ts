import { randomUUID } from "node:crypto";
import type { Comparison, DirectAnswer } from "../../../src/answer.ts";
import type { Settings } from "../../../src/store/settings.ts";
import { PHRASES } from "../phrases.ts";
import { paragraph, suggestionButtons } from "../render/elements.ts";
import { renderAnswer } from "../render/render-answer.ts";
import { renderFooter } from "../render/render-footer.ts";
import { postEphemeral } from "../send/post-ephemeral.ts";
import { sendMessage } from "../send/send-message.ts";
import type { SlackServices } from "../slack-services.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { claimKeys, type Delivery, placeOf, threadKey } from "./delivery.ts";
import { keepReply } from "./keep-reply.ts";
import { readSettings } from "./read-settings.ts";
import { observed } from "./reply-to-message.ts";
import { createThreadCompany } from "./thread-company.ts";
import { withinLimits } from "./within-limits.ts";

type Found = DirectAnswer | Comparison;

/** Suggestions that are offered for a question that nobody put to the bot. */
const OFFERED = 3;

/**
 * What is said in a channel, not to the bot. Silent, unless the channel's settings ask for answers
 * and the guides surely have one; in threads only while the asker is alone there with the bot.
 */
export async function answerUnasked(services: SlackServices, delivery: Delivery): Promise<void> {
  const settings = await readSettings(services, placeOf(delivery));
  if (settings.autoAnswer === "off" || !(await mayAnswer(services, delivery))) return;
  const answer = await findSure(services, delivery, settings);
  if (answer === undefined || !(await services.claims.take(claimKeys(delivery)))) return;
  const { allowed } = await withinLimits(services, placeOf(delivery), delivery.message.person);
  if (!allowed) return;
  if (settings.autoAnswer === "suggest") await offer(services, delivery);
  else await answerInThread(services, delivery, settings, answer);
}

async function mayAnswer({ store }: SlackServices, delivery: Delivery): Promise<boolean> {
  const { text, thread, namesOthers } = delivery.message;
  const isAlone = thread === undefined || (await createThreadCompany(store).isAlone(delivery));
  return isAlone && !namesOthers && text !== "";
}

async function findSure(
  services: SlackServices,
  delivery: Delivery,
  settings: Settings,
): Promise<Found | undefined> {
  const { text, person } = delivery.message;
  const question = { text, conversation: `slack:${threadKey(delivery)}`, addressed: false };
  const answer = await askAdvisor(services, question, { place: placeOf(delivery), person });
  if (answer.kind !== "answer" && answer.kind !== "comparison") return undefined;
  return answer.confidence >= settings.sureness ? answer : undefined;
}

async function answerInThread(
  services: SlackServices,
  delivery: Delivery,
  settings: Settings,
  answer: Found,
): Promise<void> {
  const { message, client } = delivery;
  const begun = services.clock();
  const id = randomUUID();
  const footer = renderFooter(answer, {
    reply: id,
    feedback: settings.feedbackButtons,
    isPrivate: false,
    dismissableBy: message.person,
  });
  const target = { channel: message.channel, thread: message.thread ?? message.ts };
  const sent = await sendMessage(client, target, renderAnswer(answer, { footer }), services);
  services.observe({
    ...observed(answer),
    surface: "channel",
    milliseconds: services.clock() - begun,
    ...(sent.ok ? { outcome: "sent" } : { outcome: "failed", code: sent.code }),
  });
  if (!sent.ok) return;
  await createThreadCompany(services.store).begin(delivery);
  await keepReply(services, {
    id,
    place: placeOf(delivery),
    person: message.person,
    message: sent.ts,
    question: message.text,
    conversation: `slack:${threadKey(delivery)}`,
    answer,
  });
}

/** Likely questions of the guides, shown to the asker alone. */
async function offer(services: SlackServices, delivery: Delivery): Promise<void> {
  const { message, client } = delivery;
  const suggestions = services.advisor.suggest(message.text, OFFERED);
  if (suggestions.length === 0) return;
  const { channel, person, thread } = message;
  const blocks = [paragraph(PHRASES.offer), ...suggestionButtons(suggestions)];
  const lines = suggestions.map(({ question }) => `• ${question}`);
  await postEphemeral(
    client,
    { channel, person, thread },
    { text: [PHRASES.offer, ...lines].join("\n"), blocks },
    services.count,
  );
}
