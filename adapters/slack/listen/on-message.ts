import type { App } from "@slack/bolt";
import { z } from "zod";
import { answerMessage } from "../answer/answer-message.ts";
import { answerUnasked } from "../answer/answer-unasked.ts";
import { readMessage } from "../read/read-message.ts";
import { attemptsOf } from "../receive/inbox.ts";
import type { SlackServices } from "../slack-services.ts";

const Envelope = z.object({ event_id: z.string().min(1).optional().catch(undefined) });

/** Mentions, direct messages, and what is said in channels: the two events by which messages come. */
export function listenToMessages(app: App, services: SlackServices): void {
  for (const name of ["app_mention", "message"]) {
    app.event(name, async ({ event, body, client, context }) => {
      const message = readMessage(event, context.botUserId);
      if (message === undefined) return;
      const delivery = {
        message,
        client,
        workspace: context.teamId ?? context.enterpriseId ?? "unknown",
        event: Envelope.safeParse(body).data?.event_id,
        attempts: attemptsOf(context),
      };
      const answer = message.surface === "channel" ? answerUnasked : answerMessage;
      await answer(services, delivery);
    });
  }
}
