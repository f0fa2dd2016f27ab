import { InteractionContextType, type MessageComponentInteraction } from "discord.js";
import { type Control, readControl } from "../control.ts";
import { codeOf } from "../failure.ts";
import { PHRASES } from "../phrases.ts";
import { conversationOf } from "../place.ts";
import { notice } from "../render/card.ts";
import { renderTopic, renderTopics } from "../render/topics.ts";
import type { Services } from "../services.ts";
import { answerQuestion, conversationOfAsking, placeOfAsking } from "./answer-question.ts";
import { type Plan, simplePlan } from "./plan.ts";
import { planShare } from "./plan-share.ts";
import { showReply, showWhy } from "./show-reply.ts";

/** A button or select of any message of ours, however old. */
export function planControl(services: Services, component: MessageComponentInteraction): Plan {
  const control = readControl(component.customId);
  if (!control) return outdated();
  return planFor(services, component, control);
}

function planFor(
  services: Services,
  component: MessageComponentInteraction,
  control: Control,
): Plan {
  const [picked = ""] = component.isStringSelectMenu() ? component.values : [];
  switch (control.action) {
    case "ask":
      return planAsk(services, component, control.passage);
    case "pick":
      return planAsk(services, component, picked);
    case "open":
      return planSection(services, picked, 0);
    case "section":
      return planSection(services, control.section, control.page);
    case "topics":
      return simplePlan("update", () => renderTopics(services.advisor.topics(), control.page));
    case "up":
    case "down":
    case "helped":
      return planFeedback(services, component, control.reply, control.action !== "down");
    case "why":
      return simplePlan("private", () => showWhy(services, control.reply));
    case "full":
      return simplePlan("private", () => showReply(services, control.reply));
    case "share":
      return planShare(services, component, control.reply);
    case "forget":
      return simplePlan("private", () => forget(services, component));
  }
}

/** Others read along in a channel and did not ask: the answer is for whoever pressed. */
function planAsk(services: Services, component: MessageComponentInteraction, key: string): Plan {
  const known = services.catalogue.passage(key);
  if (!known) return outdated();
  const direct = component.context === InteractionContextType.BotDM;
  const manner = direct ? "public" : "private";
  const question = {
    text: known.question,
    passage: known.passage,
    conversation: conversationOfAsking(component),
  };
  return { manner, work: () => answerQuestion(services, component, question, manner) };
}

function planSection(services: Services, key: string, page: number): Plan {
  const topic = services.catalogue.section(key);
  return topic ? simplePlan("update", () => renderTopic(topic, page)) : outdated();
}

function planFeedback(
  services: Services,
  component: MessageComponentInteraction,
  reply: string,
  helpful: boolean,
): Plan {
  return simplePlan("private", async () => {
    const place = placeOfAsking(services, component);
    try {
      const person = component.user.id;
      await services.store.recordFeedback({ place, person, reply, helpful });
      return notice(helpful ? PHRASES.thanksHelpful : PHRASES.thanksUnhelpful);
    } catch (error) {
      services.log.warn({ code: codeOf(error) }, "feedback not stored");
      return notice(PHRASES.feedbackLost);
    }
  });
}

async function forget(services: Services, component: MessageComponentInteraction) {
  const person = component.user.id;
  try {
    const entries = await services.store.forgetPerson("discord", person);
    if (component.channelId)
      await services.advisor.forget(conversationOf(component.channelId, person));
    return notice(PHRASES.forgotten(entries));
  } catch (error) {
    services.log.error({ code: codeOf(error) }, "person not forgotten");
    return notice(PHRASES.forgetFailed);
  }
}

function outdated(): Plan {
  return simplePlan("private", () => notice(PHRASES.outdated));
}
