import type { Citation, Claim, Disagreement } from "../../src/answer.ts";

/** Every fixed sentence that the terminal says. */
export const phrases = {
  greeting: (guides: number, passages: number) =>
    `Career advisor: ${count(guides, "guide")}, ${count(passages, "passage")}. Ask a question, or type /help.`,
  noAdapter:
    "No Slack or Discord token is set (see .env.example), so here is the chat in the terminal.",
  help: "Type a question, or a number to pick from the last list. Tab completes known questions.",
  commands: {
    "/help": "this list",
    "/topics": "browse what the guides cover",
    "/sources": "the guides and their dates",
    "/explain": "why the last answer is what it is",
    "/forget": "forget this conversation",
    "/quit": "leave (or Ctrl-D)",
  },
  unknownCommand: (name: string) => `There is no ${name}. /help lists the commands.`,
  outOfRange: (last: number) => {
    if (last === 0) return "There is no list to pick from: type a question, or /topics.";
    return last === 1
      ? "Type 1, or a question."
      : `Type a number from 1 to ${last}, or a question.`;
  },
  nothingToExplain: "Nothing was asked yet: ask first, then /explain.",
  forgotten: "Forgotten: the next question starts afresh.",
  leaveAgain: "(Ctrl-C again or Ctrl-D leaves.)",
  sources: "Sources",
  related: "Related questions",
  relatedByNumber: "Related questions (type a number)",
  guides: "Guides (type a number)",
  sections: (guide: string) => `${guide}: sections (type a number)`,
  passages: (section: string) => `${section} (type a number)`,
  notCovered: (things: readonly string[]) => `No guide covers: ${things.join(", ")}.`,
  nothingFound: "No guide covers this side.",
  disagreement: ({ topic }: Disagreement) => `The guides differ: ${topic}`,
  /** With its date, unless the sentence names it already. */
  claim: ({ text, asOf }: Claim) =>
    asOf && !text.includes(asOf) ? `${text} (as of ${asOf})` : text,
  citation: ({ title, publisher, section, lines: [first, last], asOf, url }: Citation) =>
    [
      `${title} (${publisher}), "${section}", ${first === last ? `line ${first}` : `lines ${first}-${last}`}`,
      ...(asOf ? [`as of ${asOf}`] : []),
      ...(url ? [url] : []),
    ].join(", "),
  failed: (name: string) =>
    `That could not be answered because of a fault in the program (${name}); go on with the next.`,
} as const;

/** "1 guide", "3 guides". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
