import type { App } from "@slack/bolt";
import { z } from "zod";
import { errorCode } from "../error-code.ts";
import type { SlackServices } from "../slack-services.ts";

const Envelope = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
});
/** Tokens that a person revoked for themselves are no reason: the bot's still works. */
const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }).nullish() });

/** Deletes everything about a workspace that removed the app or took its token back. */
export function listenToUninstalls(app: App, services: SlackServices): void {
  app.event("app_uninstalled", async ({ body }) => forgetWorkspace(services, body));
  app.event("tokens_revoked", async ({ event, body }) => {
    const revoked = Revoked.safeParse(event).data?.tokens?.bot ?? [];
    if (revoked.length > 0) await forgetWorkspace(services, body);
  });
}

async function forgetWorkspace(services: SlackServices, body: unknown): Promise<void> {
  const { team_id, enterprise_id } = Envelope.safeParse(body).data ?? {};
  const workspace = team_id ?? enterprise_id;
  if (workspace == null) return;
  const { store, log, uninstall } = services;
  const results = await Promise.allSettled([
    uninstall(workspace),
    store.forgetWorkspace("slack", workspace),
  ]);
  for (const result of results) {
    if (result.status === "rejected") {
      log.error({ code: errorCode(result.reason), workspace }, "A workspace was not forgotten.");
    }
  }
  log.info({ workspace }, "A workspace removed the app; its data is deleted.");
}
