import { errorCode } from "../error-code.ts";
import type { Page } from "../read/controls.ts";
import { renderPage } from "../render/render-page.ts";
import type { Desk } from "../send/send-privately.ts";
import { withRetries } from "../send/with-retries.ts";
import type { SlackServices } from "../slack-services.ts";

/** Shows a page in the App Home of one person. */
export async function publishHome(
  { advisor, log, count }: SlackServices,
  { client, person }: Pick<Desk, "client" | "person">,
  page: Page,
): Promise<void> {
  const { blocks } = await renderPage(page, advisor);
  try {
    const view = { type: "home" as const, blocks: [...blocks] };
    await withRetries(count, () => client.views.publish({ user_id: person, view }));
  } catch (error) {
    log.warn({ code: errorCode(error) }, "The App Home could not be shown.");
  }
}
