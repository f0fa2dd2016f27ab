import type { ChatInputCommandInteraction } from "discord.js";
import { HELP, PHRASES, privacyText } from "../phrases.ts";
import { notice } from "../render/card.ts";
import { button, buttonRow } from "../render/controls.ts";
import { renderSources } from "../render/sources.ts";
import { renderTopics } from "../render/topics.ts";
import type { Services } from "../services.ts";
import {
  answerQuestion,
  conversationOfAsking,
  mannerOf,
  placeOfAsking,
} from "./answer-question.ts";
import { type Plan, simplePlan } from "./plan.ts";
import { planReport } from "./plan-report.ts";
import { planSettings } from "./plan-settings.ts";
import { readTyped } from "./read-typed.ts";

/** `/career …` */
export function planCommand(services: Services, command: ChatInputCommandInteraction): Plan {
  switch (command.options.getSubcommand(false)) {
    case "ask":
      return planAsk(services, command);
    case "compare":
      return planCompare(services, command);
    case "topics":
      return simplePlan("private", () => renderTopics(services.advisor.topics(), 0));
    case "sources":
      return simplePlan("private", () => renderSources(services.advisor.sources()));
    case "help":
      return simplePlan("private", () => notice(HELP));
    case "settings":
      return planSettings(services, command);
    case "report":
      return planReport(services, command);
    case "privacy":
      return planPrivacy(services, command);
    default:
      return simplePlan("private", () => notice(PHRASES.unknownCommand));
  }
}

function planAsk(services: Services, command: ChatInputCommandInteraction): Plan {
  const typed = command.options.getString("question", true);
  const manner = mannerOf(services, command, command.options.getBoolean("public"));
  const conversation = conversationOfAsking(command);
  return {
    manner,
    work: () => {
      const picked = readTyped(services.catalogue, typed);
      const question = picked
        ? { text: picked.question, passage: picked.passage, conversation }
        : { text: typed, conversation };
      return answerQuestion(services, command, question, manner);
    },
  };
}

function planCompare(services: Services, command: ChatInputCommandInteraction): Plan {
  const sides = ["a", "b"].map((name) => command.options.getString(name, true));
  const manner = mannerOf(services, command, command.options.getBoolean("public"));
  return {
    manner,
    work: () => {
      const [a, b] = sides.map((side) => readTyped(services.catalogue, side)?.label ?? side);
      const text = `Compare ${a} and ${b}`;
      const question = { text, conversation: conversationOfAsking(command) };
      return answerQuestion(services, command, question, manner);
    },
  };
}

function planPrivacy(services: Services, command: ChatInputCommandInteraction): Plan {
  return simplePlan("private", async () => {
    const { retentionDays } = await services.settings.read(placeOfAsking(services, command));
    const forget = button(PHRASES.forgetMe, { action: "forget" });
    return notice(privacyText(retentionDays), buttonRow([forget]));
  });
}
