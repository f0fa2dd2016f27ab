import { InteractionContextType } from "discord.js";
import type { Question } from "../../../src/question.ts";
import { PHRASES } from "../phrases.ts";
import { conversationOf, placeOf } from "../place.ts";
import { renderAnswer } from "../render/answer.ts";
import { notice } from "../render/card.ts";
import { replyToQuestion } from "../reply-to-question.ts";
import type { Manner } from "../responder.ts";
import type { Services } from "../services.ts";
import type { Outcome } from "./plan.ts";

/** The part of an interaction that tells who asks where. */
export interface Asking {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly context: InteractionContextType | null;
  readonly user: { readonly id: string };
}

export function placeOfAsking(services: Services, { guildId, channelId }: Asking) {
  return placeOf(services.client, guildId, channelId ?? "direct");
}

export function conversationOfAsking({ channelId, user }: Asking): string {
  return conversationOf(channelId ?? "direct", user.id);
}

/** As the person wishes, else as is set for the place; in a direct message nobody else reads along. */
export function mannerOf(
  services: Services,
  asking: Asking,
  wish: boolean | null,
): Exclude<Manner, "update"> {
  if (asking.context === InteractionContextType.BotDM) return "public";
  if (wish !== null) return wish ? "public" : "private";
  const place = placeOfAsking(services, asking);
  services.background.run(() => services.settings.read(place));
  return services.settings.peek(place).privateByDefault ? "private" : "public";
}

/** Asks, and shows the answer; a public one shows the question too, which others cannot see. */
export async function answerQuestion(
  services: Services,
  asking: Asking,
  question: Question,
  manner: Exclude<Manner, "update">,
): Promise<Outcome> {
  const { answer, view } = await replyToQuestion(services, {
    question,
    place: placeOfAsking(services, asking),
    person: asking.user.id,
  });
  const shown = manner === "public" ? { question: question.text } : { share: true };
  const card = renderAnswer(answer, { ...view, ...shown }) ?? notice(PHRASES.noQuestion);
  return { card, outcome: answer.kind, confidence: answer.confidence };
}
