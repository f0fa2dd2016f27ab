import type { Settings } from "../../../src/store/settings.ts";
import type { Place } from "../../../src/store/store.ts";
import { isAdmin } from "../access/rights.ts";
import { errorCode } from "../error-code.ts";
import { PHRASES } from "../phrases.ts";
import type { Scope, SettingsCommand } from "../read/read-settings-command.ts";
import { type Message, renderPhrase } from "../render/elements.ts";
import { renderSettings } from "../render/render-settings.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import type { SlackServices } from "../slack-services.ts";
import { deskPlace } from "./answer-privately.ts";
import { readSettings } from "./read-settings.ts";

/** Shows the settings of the channel or workspace; changes them when an admin asks for it. */
export async function obeySettings(
  services: SlackServices,
  desk: Desk,
  { scope, wish }: SettingsCommand,
  replace = false,
): Promise<void> {
  const message =
    wish.do === "show"
      ? await show(services, placeOf(desk, scope))
      : ((await refuse(services, desk)) ?? (await apply(services, placeOf(desk, scope), wish)));
  await sendPrivately(desk, message, services, { replace });
}

/** The App Home is no channel: there the workspace is meant. */
function placeOf(desk: Desk, scope: Scope): Place {
  const { channel, ...workspace } = deskPlace(desk);
  return scope === "workspace" || channel === undefined ? workspace : { ...workspace, channel };
}

async function refuse(services: SlackServices, desk: Desk): Promise<Message | undefined> {
  const verdict = await isAdmin(desk, services);
  if (verdict === "yes") return undefined;
  return renderPhrase(verdict === "no" ? PHRASES.adminsOnly : PHRASES.cannotCheckAdmin);
}

async function apply(
  services: SlackServices,
  place: Place,
  wish: SettingsCommand["wish"],
): Promise<Message> {
  const { store, log } = services;
  if (wish.do === "unclear") return renderPhrase(PHRASES.settingsUnclear);
  try {
    if (wish.do === "set") await store.changeSettings(place, wish.change);
    else await store.resetSettings(place);
    return await show(services, place);
  } catch (error) {
    log.error({ code: errorCode(error) }, "Settings could not be changed.");
    return renderPhrase(PHRASES.storeDown);
  }
}

async function show(services: SlackServices, place: Place): Promise<Message> {
  const settings: Settings = await readSettings(services, place);
  if (place.channel !== undefined) return renderSettings(settings, "channel");
  const channels = await services.store.listChannels(place).catch(() => []);
  return renderSettings(
    settings,
    "workspace",
    channels.map(({ channel }) => channel),
  );
}
