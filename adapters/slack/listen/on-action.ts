import type { App } from "@slack/bolt";
import { explainReply, rateReply, shareReply } from "../answer/act-on-reply.ts";
import { answerPrivately, deskPlace } from "../answer/answer-privately.ts";
import { obeySettings } from "../answer/change-settings.ts";
import { conversationOf } from "../answer/conversation-of.ts";
import { publishHome } from "../answer/publish-home.ts";
import { readSettings } from "../answer/read-settings.ts";
import { reply } from "../answer/reply-to-message.ts";
import { errorCode } from "../error-code.ts";
import { PHRASES } from "../phrases.ts";
import { type Control, type Page, readControl } from "../read/controls.ts";
import { type Clicked, readClick } from "../read/read-click.ts";
import type { Scope } from "../read/read-settings-command.ts";
import { renderPhrase } from "../render/elements.ts";
import { renderPage } from "../render/render-page.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import type { SlackServices } from "../slack-services.ts";

type Spot = Desk & Clicked;

/** Two clicks of one person on one control within this time (ms) are one. */
const DOUBLE_CLICK = 3000;

/** Every button and menu. One listener, because a second acknowledgement is an error. */
export function listenToActions(app: App, services: SlackServices): void {
  app.action(/.*/, async ({ action, body, ack, client, respond, context }) => {
    await ack().catch(() => undefined);
    const click = readClick(body);
    if (click === undefined) return;
    const workspace = context.teamId ?? context.enterpriseId ?? "unknown";
    const spot = { ...click, client, workspace, respond: click.hasHook ? respond : undefined };
    try {
      await act(services, spot, readControl(action));
    } catch (error) {
      services.log.error({ code: errorCode(error) }, "A button failed.");
      await sendPrivately(spot, renderPhrase(PHRASES.failed), services);
    }
  });
}

async function act(
  services: SlackServices,
  spot: Spot,
  control: Control | undefined,
): Promise<void> {
  if (control === undefined) {
    await sendPrivately(spot, renderPhrase(PHRASES.oldControl), services);
    return;
  }
  switch (control.do) {
    case "ask":
      return answerPick(services, spot, control);
    case "why":
      return explainReply(services, spot, control.reply);
    case "share":
      return shareReply(services, spot, control.reply);
    case "rate":
      return rateReply(services, spot, control);
    case "dismiss":
      return dismiss(services, spot, control.asker);
    case "open":
      return openPage(services, spot, control.page);
    case "set": {
      const wish = { do: "set" as const, change: control.change };
      return obeySettings(services, spot, { scope: scopeOf(control), wish }, spot.isPrivate);
    }
    case "settings":
    case "reset": {
      const wish = { do: control.do === "reset" ? ("reset" as const) : ("show" as const) };
      return obeySettings(services, spot, { scope: scopeOf(control), wish }, spot.isPrivate);
    }
  }
}

function scopeOf({ wide = false }: { readonly wide?: boolean | undefined }): Scope {
  return wide ? "workspace" : "channel";
}

/** The answer to a suggestion: below the message that offered it, or privately where that was private. */
async function answerPick(
  services: SlackServices,
  spot: Spot,
  { passage, question }: Extract<Control, { do: "ask" }>,
): Promise<void> {
  const { channel, message, person, workspace, client, thread } = spot;
  if (channel === undefined || message === undefined || spot.isPrivate) {
    const pick = { text: question, passage, surface: "button" as const, mayBePublic: false };
    return answerPrivately(services, spot, pick);
  }
  const click = `slack:click:${workspace}:${channel}:${message}:${person}:${passage}`;
  if (!(await services.claims.take([click], DOUBLE_CLICK))) return;
  const surface = channel.startsWith("D") ? ("direct" as const) : ("mention" as const);
  const root = thread ?? message;
  const incoming = {
    surface,
    channel,
    person,
    text: question,
    ts: message,
    thread: root,
    namesOthers: false,
  };
  const delivery = { message: incoming, client, workspace, picked: { passage, heading: question } };
  const [conversation, settings] = await Promise.all([
    conversationOf(services.store, workspace, incoming),
    readSettings(services, deskPlace(spot)),
  ]);
  await services.inTurn(conversation, () => reply(services, delivery, { conversation, settings }));
}

async function dismiss(services: SlackServices, spot: Spot, asker: string): Promise<void> {
  const { channel, message, person, client, respond } = spot;
  if (person !== asker) {
    await sendPrivately(spot, renderPhrase(PHRASES.notYours), services);
    return;
  }
  if (channel === undefined || message === undefined) return;
  try {
    await client.chat.delete({ channel, ts: message });
  } catch (error) {
    services.log.warn({ code: errorCode(error) }, "An answer was removed by its response URL.");
    await respond?.({ delete_original: true });
  }
}

async function openPage(services: SlackServices, spot: Spot, page: Page): Promise<void> {
  if (spot.isHome) return publishHome(services, spot, page);
  const message = await renderPage(page, services.advisor);
  await sendPrivately(spot, message, services, { replace: spot.isPrivate });
}
