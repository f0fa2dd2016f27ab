import type { Settings } from "../../../src/store/settings.ts";
import { errorCode } from "../error-code.ts";
import { PHRASES } from "../phrases.ts";
import { type Message, renderPhrase } from "../render/elements.ts";
import { renderSettings } from "../render/render-settings.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import { withRetries } from "../send/with-retries.ts";
import type { SlackServices } from "../slack-services.ts";
import { deskPlace } from "./answer-privately.ts";

type Verdict = "admin" | "other" | "unknown";

/** Changes the settings of the channel when an admin asks for it, and shows them. */
export async function changeSettings(
  services: SlackServices,
  desk: Desk,
  change: Partial<Settings>,
  replace: boolean,
): Promise<void> {
  const verdict = await judge(desk, services);
  if (verdict !== "admin") {
    const text = verdict === "other" ? PHRASES.adminsOnly : PHRASES.cannotCheckAdmin;
    await sendPrivately(desk, renderPhrase(text), services);
    return;
  }
  const message = await applyChange(services, desk, change);
  await sendPrivately(desk, message, services, { replace });
}

async function applyChange(
  { store, log }: SlackServices,
  desk: Desk,
  change: Partial<Settings>,
): Promise<Message> {
  try {
    return renderSettings(await store.changeSettings(deskPlace(desk), change));
  } catch (error) {
    log.error({ code: errorCode(error) }, "Settings could not be changed.");
    return renderPhrase(PHRASES.storeDown);
  }
}

async function judge({ client, person }: Desk, { log, count }: SlackServices): Promise<Verdict> {
  try {
    const { user } = await withRetries(count, () => client.users.info({ user: person }));
    return user?.is_admin || user?.is_owner || user?.is_primary_owner ? "admin" : "other";
  } catch (error) {
    log.warn({ code: errorCode(error) }, "Whether someone is an admin could not be checked.");
    return "unknown";
  }
}
