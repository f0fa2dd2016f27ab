import type { App } from "@slack/bolt";
import { answerPrivately, deskPlace, privateConversation } from "../answer/answer-privately.ts";
import { obeySettings } from "../answer/change-settings.ts";
import { readSettings } from "../answer/read-settings.ts";
import { showReport } from "../answer/show-report.ts";
import { errorCode } from "../error-code.ts";
import { forgotten, PHRASES, privacyText } from "../phrases.ts";
import type { Page } from "../read/controls.ts";
import { type Command, readCommand } from "../read/read-command.ts";
import { renderPhrase } from "../render/elements.ts";
import { renderPage } from "../render/render-page.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import type { SlackServices } from "../slack-services.ts";

/** `/career ...`, under whatever name the app's manifest gives the command. */
export function listenToCommands(app: App, services: SlackServices): void {
  app.command(/^\//, async ({ command, ack, client, respond, context }) => {
    await ack().catch(() => undefined);
    const desk = {
      client,
      respond: command.response_url ? respond : undefined,
      workspace: context.teamId ?? context.enterpriseId ?? "unknown",
      channel: command.channel_id,
      person: command.user_id,
    };
    try {
      await obey(services, desk, readCommand(command.text ?? ""));
    } catch (error) {
      services.log.error({ code: errorCode(error) }, "A command failed.");
      await sendPrivately(desk, renderPhrase(PHRASES.failed), services);
    }
  });
}

async function obey(services: SlackServices, desk: Desk, command: Command): Promise<void> {
  switch (command.name) {
    case "help":
    case "sources":
      return showPage(services, desk, { page: command.name });
    case "topics":
      return showPage(services, desk, { page: "topics", from: 0 });
    case "settings":
      return obeySettings(services, desk, command.settings);
    case "report":
      return showReport(services, desk, command.days);
    case "privacy": {
      const { retentionDays } = await readSettings(services, deskPlace(desk));
      await sendPrivately(desk, renderPhrase(privacyText(retentionDays)), services);
      return;
    }
    case "forget-me":
      return forget(services, desk);
    case "compare":
      if (command.sides !== undefined) return ask(services, desk, command.sides.join(" vs "));
      await sendPrivately(desk, renderPhrase(PHRASES.needSides), services);
      return;
    case "ask":
      return ask(services, desk, command.question);
  }
}

function ask(services: SlackServices, desk: Desk, text: string): Promise<void> {
  return answerPrivately(services, desk, { text, surface: "command", mayBePublic: true });
}

async function showPage(services: SlackServices, desk: Desk, page: Page): Promise<void> {
  await sendPrivately(desk, await renderPage(page, services.advisor), services);
}

async function forget(services: SlackServices, desk: Desk): Promise<void> {
  const { store, advisor, log } = services;
  let text: string = PHRASES.storeDown;
  try {
    const entries = await store.forgetPerson("slack", desk.person);
    await advisor.forget(privateConversation(desk));
    text = forgotten(entries);
  } catch (error) {
    log.error({ code: errorCode(error) }, "A person could not be forgotten.");
  }
  await sendPrivately(desk, renderPhrase(text), services);
}
