import type { Answer } from "../../../src/answer.ts";
import type { Question } from "../../../src/question.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import type { SlackServices } from "../slack-services.ts";

/** How long an answer may wait for the memory of its conversation, in ms. */
const PATIENCE = 2000;

/** The advisor's answer; without the conversation's memory when that cannot be reached in time. */
export async function askAdvisor(
  { advisor, log }: Pick<SlackServices, "advisor" | "log">,
  question: Question,
): Promise<Answer> {
  if (question.conversation === undefined) return advisor.ask(question);
  const { conversation: _, ...alone } = question;
  const answer = await bounded<Answer | undefined>(advisor.ask(question), PATIENCE, (reason) => {
    log.warn({ code: errorCode(reason) }, "Answering without the memory of the conversation.");
    return undefined;
  });
  return answer ?? advisor.ask(alone);
}
