import type { Advisor, Explanation } from "../src/advisor.ts";
import type { Answer } from "../src/answer.ts";
import type { Question } from "../src/question.ts";
import type { SentReply } from "../src/store/store.ts";

/** Id of the passage that an answer shows, where it is one. */
export function passageOf(answer: Answer): string | undefined {
  return answer.kind === "answer" ? answer.passage : undefined;
}

/** What shows a reply again, as it was: its passage, else its question. */
export function questionOf({ question, conversation, passage }: SentReply): Question {
  return {
    text: question,
    ...(conversation === undefined ? {} : { conversation }),
    ...(passage === undefined ? {} : { passage }),
  };
}

/** Why a reply said what it said: how its passage was found, or that it was picked. */
export async function explainReply(advisor: Advisor, reply: SentReply): Promise<Explanation> {
  const { passage, ...asked } = questionOf(reply);
  const found = await advisor.explain(asked);
  if (passage === undefined || passageOf(found.answer) === passage) return found;
  return advisor.explain({ ...asked, passage });
}
