import { type ChatInputCommandInteraction, PermissionFlagsBits } from "discord.js";
import { REPORT_DAYS } from "../../../src/report/mentors-report.ts";
import { codeOf } from "../failure.ts";
import { PHRASES } from "../phrases.ts";
import { notice } from "../render/card.ts";
import { renderReport } from "../render/report.ts";
import type { Services } from "../services.ts";
import { placeOfAsking } from "./answer-question.ts";
import { type Plan, simplePlan } from "./plan.ts";

/** `/career report`: for members with Manage Server and for mentors, of their server alone. */
export function planReport(services: Services, command: ChatInputCommandInteraction): Plan {
  const { guildId } = command;
  if (guildId === null) return simplePlan("private", () => notice(PHRASES.reportOnlyServer));
  const days = command.options.getInteger("days") ?? REPORT_DAYS;
  return simplePlan("private", async () => {
    if (!(await maySee(services, command))) return notice(PHRASES.reportForbidden);
    try {
      return renderReport(await services.report({ platform: "discord", workspace: guildId }, days));
    } catch (error) {
      services.log.error({ code: codeOf(error) }, "no report");
      return notice(PHRASES.reportFailed);
    }
  });
}

async function maySee(services: Services, command: ChatInputCommandInteraction): Promise<boolean> {
  if (command.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  const { mentors } = await services.settings.read(placeOfAsking(services, command));
  return mentors !== null && rolesOf(command).includes(mentors);
}

/** Discord sends the member along; discord.js keeps it in one of two forms. */
function rolesOf({ member }: ChatInputCommandInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
