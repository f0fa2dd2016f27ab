import { isAdmin, isMentor } from "../access/rights.ts";
import { errorCode } from "../error-code.ts";
import { PHRASES } from "../phrases.ts";
import { renderPhrase } from "../render/elements.ts";
import { renderReport } from "../render/render-report.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import type { SlackServices } from "../slack-services.ts";
import { deskPlace } from "./answer-privately.ts";
import { readSettings } from "./read-settings.ts";

/** Shows the workspace's short report to its admins and mentors, and to nobody else. */
export async function showReport(services: SlackServices, desk: Desk, days: number): Promise<void> {
  const refusal = await refuse(services, desk);
  const message =
    refusal === undefined ? await compose(services, desk, days) : renderPhrase(refusal);
  await sendPrivately(desk, message, services);
}

/** Why they may not see it; undefined when they may. */
async function refuse(services: SlackServices, desk: Desk): Promise<string | undefined> {
  const admin = await isAdmin(desk, services);
  if (admin === "yes") return undefined;
  const settings = await readSettings(services, deskPlace(desk));
  const mentor = await isMentor(desk, settings, services);
  if (mentor === "yes") return undefined;
  return admin === "unknown" || mentor === "unknown"
    ? PHRASES.cannotCheckMentor
    : PHRASES.mentorsOnly;
}

async function compose({ report, log }: SlackServices, desk: Desk, days: number) {
  try {
    return renderReport(await report({ platform: "slack", workspace: desk.workspace }, days));
  } catch (error) {
    log.error({ code: errorCode(error) }, "A report could not be made.");
    return renderPhrase(PHRASES.reportFailed);
  }
}
