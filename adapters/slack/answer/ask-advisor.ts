import type { Answer } from "../../../src/answer.ts";
import type { Question } from "../../../src/question.ts";
import type { Place } from "../../../src/store/store.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import type { SlackServices } from "../slack-services.ts";

/** How long an answer may wait for the memory of its conversation, in ms. */
const PATIENCE = 2000;

type AskServices = Pick<SlackServices, "advisor" | "store" | "log">;

/** Who asks where. */
export interface Asker {
  readonly place: Place;
  readonly person: string;
}

/** The advisor's answer; without the conversation's memory when that cannot be reached in time. */
export async function askAdvisor(
  services: AskServices,
  question: Question,
  asker: Asker,
): Promise<Answer> {
  const { advisor, log } = services;
  if (question.conversation === undefined) return advisor.ask(question);
  const { conversation, ...alone } = question;
  const answer = await bounded<Answer | undefined>(advisor.ask(question), PATIENCE, (reason) => {
    log.warn({ code: errorCode(reason) }, "Answering without the memory of the conversation.");
    return undefined;
  });
  // Not waited for: the answer does not depend on it.
  if (answer?.kind !== "silent") void join(services, asker, conversation);
  return answer ?? advisor.ask(alone);
}

/** So that the conversation is forgotten with whoever asked. */
async function join(
  { store, log }: AskServices,
  { place, person }: Asker,
  conversation: string,
): Promise<void> {
  await bounded(store.joinConversation(place, person, conversation), STORE_PATIENCE, (reason) =>
    log.warn({ code: errorCode(reason) }, "Whose a conversation is was not noted."),
  );
}
