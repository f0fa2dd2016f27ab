import { messageKey } from "../read/read-message.ts";
import type { SlackServices } from "../slack-services.ts";
import { conversationOf } from "./conversation-of.ts";
import { claimKeys, type Delivery, placeOf } from "./delivery.ts";
import { readSettings } from "./read-settings.ts";
import { reply } from "./reply-to-message.ts";
import { createThreadCompany } from "./thread-company.ts";
import { wasAnswered } from "./was-answered.ts";

/** Answers a message that was put to the bot, once, whatever happens on the way. */
export async function answerMessage(services: SlackServices, delivery: Delivery): Promise<void> {
  const { store, inTurn } = services;
  const [isFirst, conversation, settings] = await Promise.all([
    isUnanswered(services, delivery),
    conversationOf(store, delivery.workspace, delivery.message),
    readSettings(services, placeOf(delivery)),
  ]);
  if (!isFirst) return;
  await inTurn(conversation, () => reply(services, delivery, { conversation, settings }));
  if (settings.autoAnswer !== "off") await noteCompany(services, delivery);
}

/** Nobody else answers it. What a dead process left was claimed by that one. */
async function isUnanswered({ claims, log }: SlackServices, delivery: Delivery): Promise<boolean> {
  const { attempts, client, message, workspace } = delivery;
  if (attempts === undefined) return claims.take(claimKeys(delivery));
  if (attempts > 1) return !(await wasAnswered(client, message, log));
  // The inbox has taken the message's key in the store, unless the store could not be asked.
  return claims.notice(messageKey(workspace, message));
}

/** Remembers who is alone in a thread, for following up there without a mention. */
async function noteCompany({ store }: SlackServices, delivery: Delivery): Promise<void> {
  const { surface, thread } = delivery.message;
  if (surface !== "mention") return;
  const company = createThreadCompany(store);
  if (thread === undefined) await company.begin(delivery);
  else await company.isAlone(delivery);
}
