import { ChannelType } from "discord.js";
import type { AbandonedEvent } from "../../../src/store/store.ts";
import { codeOf, failureOf } from "../failure.ts";
import type { Surface } from "../observation.ts";
import { persist } from "../persist.ts";
import { PHRASES } from "../phrases.ts";
import { conversationOf, placeOf } from "../place.ts";
import { renderAnswer } from "../render/answer.ts";
import { type Card, notice } from "../render/card.ts";
import { replyToQuestion } from "../reply-to-question.ts";
import { sendReply } from "../send-reply.ts";
import type { Services } from "../services.ts";
import type { ForumPosts } from "./forum-posts.ts";
import { type Offer, offerAnswer } from "./offer-answer.ts";
import { IncomingMessage } from "./read-message.ts";

/** A message: answered when it was said to the bot, offered an answer where that is set up. */
export async function onMessage(
  services: Services,
  posts: ForumPosts,
  message: IncomingMessage,
): Promise<void> {
  if (message.addressed) {
    posts.answered(message.id);
    await takeAddressed(services, message);
  } else if (message.opensPost) await posts.opened(message);
  else await offerInChannel(services, message);
}

interface Outgoing extends Offer {
  readonly surface: Surface;
}

/**
 * Was said to the bot: kept in the store until it is answered, so that another process or the next
 * one can do it when this one dies.
 */
async function takeAddressed(services: Services, message: IncomingMessage): Promise<void> {
  const received = services.now();
  if (!services.once.begin(`message:${message.id}`)) return;
  await services.inbox.take(
    {
      key: `discord:inbox:${message.id}`,
      platform: "discord",
      workspace: message.guild ?? "direct",
      person: message.person,
      payload: JSON.stringify(message),
    },
    async () => deliver(services, message, await answerAddressed(services, message), received),
  );
}

/** What a process that died had not answered. If it had, the nonce lets Discord drop the second reply. */
export async function answerAbandoned(
  services: Services,
  { payload }: Pick<AbandonedEvent, "payload">,
): Promise<void> {
  const received = services.now();
  const message = IncomingMessage.parse(JSON.parse(payload));
  await deliver(services, message, await answerAddressed(services, message), received);
}

/** Handles a message once; sends what comes of it, if anything. */
export async function answerOnce(
  services: Services,
  message: IncomingMessage,
  work: () => Promise<Outgoing | undefined>,
): Promise<void> {
  const received = services.now();
  const key = `message:${message.id}`;
  if (!services.once.begin(key) || !(await services.once.claim(key))) return;
  const outgoing = await work();
  if (outgoing) await deliver(services, message, outgoing, received);
}

async function deliver(
  services: Services,
  message: IncomingMessage,
  { card, surface, ...outgoing }: Outgoing,
  received: number,
): Promise<void> {
  const sent = await send(services, message, card);
  const result = sent ? outgoing : { outcome: "failed" as const };
  services.observe({ surface, ...result, answered: services.now() - received });
}

async function send(services: Services, message: IncomingMessage, card: Card): Promise<boolean> {
  const post = (body: Card) =>
    sendReply(services, { channel: message.channel, message: message.id }, body);
  try {
    await post(card);
    return true;
  } catch (error) {
    const failure = failureOf(error);
    services.log.warn({ code: codeOf(error), failure }, "reply not sent");
    if (failure === "unauthorized") services.fail(error);
    if (failure === "passing") services.background.run(() => persist(services, () => post(card)));
    if (failure === "fault" && message.addressed) await post(notice(PHRASES.sorry));
    return false;
  }
}

async function answerAddressed(services: Services, message: IncomingMessage): Promise<Outgoing> {
  const surface = message.guild === undefined ? "direct" : "mention";
  const say = (text: string): Outgoing => ({ card: notice(text), outcome: "done", surface });
  if (services.stop.aborted) return say(PHRASES.restarting);
  if (message.text === "") return say(PHRASES.noQuestion);
  try {
    const { answer, view } = await replyToQuestion(services, {
      question: {
        text: message.text,
        conversation: conversationOf(message.channel, message.person),
      },
      place: placeOf(services.client, message.guild, message.channel),
      person: message.person,
    });
    const card: Card = renderAnswer(answer, view) ?? notice(PHRASES.noQuestion);
    return { card, outcome: answer.kind, confidence: answer.confidence, surface };
  } catch (error) {
    services.log.error({ code: codeOf(error), surface }, "no answer");
    return { card: notice(PHRASES.sorry), outcome: "failed", surface };
  }
}

/** Text channels whose managers asked for it; their text is only there with the content intent. */
async function offerInChannel(services: Services, message: IncomingMessage): Promise<void> {
  if (message.text === "" || message.toOthers || services.stop.aborted) return;
  const { type } = services.client.channels.cache.get(message.channel) ?? {};
  if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement) return;
  const place = placeOf(services.client, message.guild, message.channel);
  const settings = await services.settings.read(place);
  if (settings.autoAnswer === "off") return;
  await answerOnce(services, message, async () => {
    const offer = await offerAnswer(services, {
      question: { text: message.text, addressed: false },
      place,
      person: message.person,
      settings,
      // In running talk also a suggestion has to be worth the interruption.
      likely: settings.sureness,
    });
    return offer && { ...offer, surface: "channel" };
  });
}
