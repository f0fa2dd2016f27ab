import type { Suggestion } from "../answer.ts";
import type { Passage } from "../knowledge/passage.ts";

/** A passage as something to ask next: its heading as the label, asked as the guide's readers would. */
export function suggest({ id, heading, isQuestion, asks }: Passage): Suggestion {
  const [ask = heading] = asks;
  return { label: heading, question: isQuestion ? heading : sentence(ask), passage: id };
}

function sentence(ask: string): string {
  const capital = ask.charAt(0).toUpperCase() + ask.slice(1);
  const spelled = capital.replace(/\bit (?=manager|director|department|budget|team|job)/gi, "IT ");
  return /[?.!]$/.test(spelled) ? spelled : `${spelled}?`;
}
