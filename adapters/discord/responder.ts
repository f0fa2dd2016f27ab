import { type Interaction, InteractionResponseType, MessageFlags, Routes } from "discord.js";
import { type Failure, failureOf } from "./failure.ts";
import type { Card } from "./render/card.ts";
import { retryOnce } from "./retry-once.ts";

/** How an interaction is answered: a new message, seen by one or by all, or a change of the old one. */
export type Manner = "private" | "public" | "update";

/**
 * The calls that answer an interaction. They go to REST directly: discord.js' own remember
 * whether they were acknowledged, and so refuse to edit after an acknowledgement that arrived
 * but whose confirmation was lost.
 */
export interface Responder {
  /** First response, due within 3 s. Undefined when Discord has it. */
  acknowledge(manner: Manner): Promise<Failure | undefined>;
  edit(card: Card): Promise<void>;
  remove(): Promise<void>;
}

type Answerable = Pick<Interaction, "id" | "token" | "applicationId" | "client">;

export function createResponder({ id, token, applicationId, client }: Answerable): Responder {
  const original = Routes.webhookMessage(applicationId, token);
  return {
    async acknowledge(manner) {
      const body = firstResponse(manner);
      try {
        await retryOnce(() =>
          client.rest.post(Routes.interactionCallback(id, token), { auth: false, body }),
        );
        return undefined;
      } catch (error) {
        return failureOf(error);
      }
    },
    async edit(card) {
      await retryOnce(() => client.rest.patch(original, { auth: false, body: card }));
    },
    async remove() {
      await retryOnce(() => client.rest.delete(original, { auth: false }));
    },
  };
}

function firstResponse(manner: Manner) {
  if (manner === "update") return { type: InteractionResponseType.DeferredMessageUpdate };
  const flags = manner === "private" ? MessageFlags.Ephemeral : 0;
  return { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags } };
}
