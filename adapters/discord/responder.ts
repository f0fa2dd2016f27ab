import {
  type Interaction,
  InteractionResponseType,
  MessageFlags,
  type REST,
  RequestMethod,
  Routes,
} from "discord.js";
import { callDiscord } from "./call-discord.ts";
import { type Failure, failureOf } from "./failure.ts";
import type { Card } from "./render/card.ts";

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
  /** First and only response to a keystroke. Undefined when Discord has it. */
  choose(choices: readonly Choice[]): Promise<Failure | undefined>;
  edit(card: Card): Promise<void>;
  remove(): Promise<void>;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

type Answerable = Pick<Interaction, "id" | "token" | "applicationId">;

export function createResponder(rest: REST, { id, token, applicationId }: Answerable): Responder {
  const original = Routes.webhookMessage(applicationId, token);
  const call = (method: RequestMethod, fullRoute: `/${string}`, body?: object) =>
    callDiscord(rest, { method, fullRoute, auth: false, ...(body ? { body } : {}) });
  const respond = (body: object) =>
    call(RequestMethod.Post, Routes.interactionCallback(id, token), body).then(
      () => undefined,
      failureOf,
    );
  return {
    acknowledge: (manner) => respond(firstResponse(manner)),
    choose: (choices) =>
      respond({
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      }),
    edit: (card) => call(RequestMethod.Patch, original, card),
    remove: () => call(RequestMethod.Delete, original),
  };
}

function firstResponse(manner: Manner) {
  if (manner === "update") return { type: InteractionResponseType.DeferredMessageUpdate };
  const flags = manner === "private" ? MessageFlags.Ephemeral : 0;
  return { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags } };
}
