import { ComponentType, type MessageComponentInteraction } from "discord.js";
import { z } from "zod";
import { questionOf } from "../../explain-reply.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import { PHRASES } from "../phrases.ts";
import { renderAnswer } from "../render/answer.ts";
import { type Card, card, notice } from "../render/card.ts";
import { patiently } from "../reply-to-question.ts";
import type { Services } from "../services.ts";
import { type Plan, simplePlan } from "./plan.ts";
import { findReply } from "./show-reply.ts";

const QUESTION = 300;

/** The texts of a message of ours, as Discord gives them back. */
const Shown = z.object({
  components: z.tuple([
    z.object({
      accent_color: z.number().nullish(),
      components: z.array(z.object({ type: z.number(), content: z.string().optional() })),
    }),
  ]),
});

/** Shows a private answer to the channel, once. */
export function planShare(
  services: Services,
  component: MessageComponentInteraction,
  reply: string,
): Plan {
  const key = `share:${reply}`;
  if (!services.once.begin(key)) return simplePlan("private", () => notice(PHRASES.alreadyShared));
  return {
    manner: "public",
    work: async () => {
      const first = await services.once.claim(key);
      const shared = first ? await shareReply(services, component, reply) : undefined;
      return { card: shared, outcome: "done" };
    },
  };
}

/**
 * What the person sees is what is shared: the conversation may have moved on since, so that
 * asking again could give something else.
 */
async function shareReply(
  services: Services,
  component: MessageComponentInteraction,
  id: string,
): Promise<Card> {
  const reply = await findReply(services, id);
  const texts = shownTexts(component.message.toJSON());
  const asked = reply ? [PHRASES.asked(cutText(escapeText(reply.question), QUESTION))] : [];
  if (texts.length > 0) return card({ texts: [...asked, ...texts] });
  if (!reply) return notice(PHRASES.replyGone);
  const { answer } = await patiently(services.advisor.explain(questionOf(reply)));
  const view = { reply: id, feedback: false, share: false, question: reply.question };
  return renderAnswer(answer, view) ?? notice(PHRASES.replyGone);
}

function shownTexts(message: unknown): string[] {
  const shown = Shown.safeParse(message).data?.components[0].components ?? [];
  return shown.flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay && content !== undefined ? [content] : [],
  );
}
