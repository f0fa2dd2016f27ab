import type { Answer } from "../../src/answer.ts";
import type { Place } from "../../src/store/store.ts";
import { errorCode } from "./error-code.ts";
import type { SlackServices } from "./slack-services.ts";

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
export async function keepReply({ store, log }: SlackServices, kept: KeptReply): Promise<void> {
  const { answer, message, conversation, passage, ...reply } = kept;
  if (answer.kind === "smalltalk" || answer.kind === "silent") return;
  try {
    await store.saveReply({
      ...reply,
      confidence: answer.confidence,
      ...(message === undefined ? {} : { message }),
      ...(conversation === undefined ? {} : { conversation }),
      ...(passage === undefined ? {} : { passage }),
    });
    if (answer.kind === "refusal") {
      const { place, person, question } = reply;
      await store.recordMiss({ place, person, question, notCovered: answer.notCovered });
    }
  } catch (error) {
    log.warn({ code: errorCode(error) }, "A reply could not be kept; its buttons will not work.");
  }
}
