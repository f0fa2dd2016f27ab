import type { App } from "@slack/bolt";
import { z } from "zod";
import { publishHome } from "../answer/publish-home.ts";
import { errorCode } from "../error-code.ts";
import { LIMITS } from "../limits.ts";
import { PHRASES } from "../phrases.ts";
import type { SlackServices } from "../slack-services.ts";
import { STARTERS } from "../starters.ts";

const HomeOpened = z.object({
  user: z.string(),
  channel: z.string().nullish(),
  tab: z.string().nullish(),
});

/** The event of Slack's older assistant view. */
const AssistantStarted = z.object({
  assistant_thread: z.object({ channel_id: z.string(), thread_ts: z.string() }),
});

/** The App Home, and the first questions that a new conversation with the bot offers. */
export function listenToHome(app: App, services: SlackServices): void {
  app.event("app_home_opened", async ({ event, client }) => {
    const opened = HomeOpened.safeParse(event).data;
    if (opened === undefined) return;
    if (opened.tab !== "messages") {
      await publishHome(services, { client, person: opened.user }, { page: "home" });
      return;
    }
    if (opened.channel) await offerPrompts(services, client, { channel_id: opened.channel });
  });
  app.event("assistant_thread_started", async ({ event, client }) => {
    const started = AssistantStarted.safeParse(event).data;
    if (started !== undefined) await offerPrompts(services, client, started.assistant_thread);
  });
}

/** With `thread_ts` only in the older view: the agent view ignores prompts for a thread. */
async function offerPrompts(
  { log }: SlackServices,
  client: Parameters<Parameters<App["event"]>[1]>[0]["client"],
  { channel_id, thread_ts }: { readonly channel_id: string; readonly thread_ts?: string },
): Promise<void> {
  try {
    await client.assistant.threads.setSuggestedPrompts({
      channel_id,
      ...(thread_ts === undefined ? {} : { thread_ts }),
      title: PHRASES.promptsTitle,
      prompts: STARTERS.slice(0, LIMITS.prompts),
    });
  } catch (error) {
    log.debug({ code: errorCode(error) }, "No prompts: the app is not declared as an agent.");
  }
}
