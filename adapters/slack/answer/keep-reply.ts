import type { Answer } from "../../../src/answer.ts";
import type { Outcome, Place } from "../../../src/store/store.ts";
import { passageOf } from "../../explain-reply.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import type { SlackServices } from "../slack-services.ts";
import type { SlackStore } from "../slack-store.ts";

/** How long keeping may take, in ms; the answer is out by then. */
const PATIENCE = 2000;

export interface KeptReply {
  readonly id: string;
  readonly place: Place;
  readonly person: string;
  /** Slack's id of the message that was sent. */
  readonly message?: string | undefined;
  readonly question: string;
  readonly conversation?: string | undefined;
  readonly passage?: string | undefined;
  readonly answer: Answer;
}

/** Keeps what the buttons of an answer need later, and what no guide answered. Never rejects. */
export async function keepReply(services: SlackServices, kept: KeptReply): Promise<void> {
  const { kind } = kept.answer;
  if (kind === "smalltalk" || kind === "silent") return;
  await bounded(keep(services.store, kept, kind), PATIENCE, (reason) => {
    const code = errorCode(reason);
    services.log.warn({ code }, "A reply could not be kept; its buttons will not work.");
  });
}

async function keep(store: SlackStore, kept: KeptReply, outcome: Outcome): Promise<void> {
  const { answer, message, conversation, passage = passageOf(answer), ...reply } = kept;
  await store.saveReply({
    ...reply,
    confidence: answer.confidence,
    outcome,
    ...(message === undefined ? {} : { message }),
    ...(conversation === undefined ? {} : { conversation }),
    ...(passage === undefined ? {} : { passage }),
  });
  if (answer.kind !== "refusal") return;
  const { place, person, question } = reply;
  await store.recordMiss({ place, person, question, notCovered: answer.notCovered });
}
