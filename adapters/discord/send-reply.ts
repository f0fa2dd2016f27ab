import { RequestMethod, Routes } from "discord.js";
import { callDiscord } from "./call-discord.ts";
import { failureOf } from "./failure.ts";
import type { Card } from "./render/card.ts";
import type { Services } from "./services.ts";

/**
 * Replies to a message. The nonce is the message's id: a second sending, also by another process,
 * gives back the first reply instead of making another one.
 */
export async function sendReply(
  { client }: Pick<Services, "client">,
  to: { readonly channel: string; readonly message: string },
  card: Card,
): Promise<void> {
  const fullRoute = Routes.channelMessages(to.channel);
  const body = { ...card, nonce: to.message, enforce_nonce: true };
  const reference = { message_id: to.message, fail_if_not_exists: false };
  const post = (more: object) =>
    callDiscord(client.rest, {
      method: RequestMethod.Post,
      fullRoute,
      body: { ...body, ...more },
    });
  try {
    await post({ message_reference: reference });
  } catch (error) {
    if (failureOf(error) !== "unreferenced") throw error;
    await post({});
  }
}
