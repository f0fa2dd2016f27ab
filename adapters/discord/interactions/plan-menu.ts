import type { MessageContextMenuCommandInteraction } from "discord.js";
import { PHRASES } from "../phrases.ts";
import { notice } from "../render/card.ts";
import type { Services } from "../services.ts";
import { answerQuestion } from "./answer-question.ts";
import { type Plan, simplePlan } from "./plan.ts";

/** "Ask the career advisor" on somebody's message, whose text comes along. Answered in private. */
export function planMenu(services: Services, menu: MessageContextMenuCommandInteraction): Plan {
  const text = menu.targetMessage.content.trim();
  if (text === "") return simplePlan("private", () => notice(PHRASES.noText));
  return {
    manner: "private",
    work: () => answerQuestion(services, menu, { text }, "private"),
  };
}
