import type { App } from "@slack/bolt";
import { z } from "zod";
import { answerPrivately } from "../answer/answer-privately.ts";
import { errorCode } from "../error-code.ts";
import { PHRASES } from "../phrases.ts";
import { readMrkdwn } from "../read/mrkdwn.ts";
import { renderPhrase } from "../render/elements.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import type { SlackServices } from "../slack-services.ts";

const MessageShortcut = z.object({
  type: z.literal("message_action"),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().nullish(), thread_ts: z.string().nullish() }),
  response_url: z.string().nullish(),
});

/** "Ask the career advisor about this", from the menu of a message. */
export function listenToShortcuts(app: App, services: SlackServices): void {
  app.shortcut(/.*/, async ({ shortcut, ack, client, context, ...rest }) => {
    await ack().catch(() => undefined);
    const parsed = MessageShortcut.safeParse(shortcut);
    if (!parsed.success) return;
    const { user, channel, message, response_url } = parsed.data;
    const desk = {
      client,
      respond: response_url && "respond" in rest ? rest.respond : undefined,
      workspace: context.teamId ?? context.enterpriseId ?? "unknown",
      channel: channel.id,
      person: user.id,
      thread: message.thread_ts ?? undefined,
    };
    await answerAbout(services, desk, readMrkdwn(message.text ?? ""));
  });
}

async function answerAbout(services: SlackServices, desk: Desk, text: string): Promise<void> {
  try {
    if (text === "") await sendPrivately(desk, renderPhrase(PHRASES.nothingToAsk), services);
    else await answerPrivately(services, desk, { text, surface: "shortcut", mayBePublic: false });
  } catch (error) {
    services.log.error({ code: errorCode(error) }, "A shortcut failed.");
    await sendPrivately(desk, renderPhrase(PHRASES.failed), services);
  }
}
