import type { SmallTalkKind } from "../knowledge/phrasebook.ts";

/** What is said where there is nothing to look up. */
export interface Replies {
  readonly smallTalk: Readonly<Record<SmallTalkKind, string>>;
  readonly emptyQuestion: string;
  readonly steered: string;
  readonly foreign: string;
}

/**
 * The fixed replies of a library.
 * @param field what its guides are about, completing "questions about …"
 * @param example a question that they answer
 */
export function createReplies(field: string, example: string): Replies {
  return {
    smallTalk: {
      greeting: `Hello! Ask me anything about ${field}.`,
      thanks: "You're welcome. Ask away if there is more you'd like to know.",
      acknowledgement: "Good. If there is anything else you'd like to know, just ask.",
      farewell: "Goodbye, and good luck with your career!",
      "well-being": `I'm doing fine, thank you. What would you like to know about ${field}?`,
      identity:
        "I'm a career advisor bot: an open-source program, run by those who invited me here; not a person and not a language model. I look your question up in career guides and tell you what they say, with the source.",
      abilities: `I answer questions about ${field} from a few guides, and I always name the source. Ask one thing or several at once, or compare two. For example: ${example}`,
      praise: "Thank you, that's kind. What else would you like to know?",
      insult: `I'm sorry that I was no help. I only know what a few guides say about ${field}; put your question another way and I'll look again.`,
      complaint: `I'm sorry that this missed what you meant. I only look things up in a few guides: put it another way, or write "no, I meant …". "Where is that from?" shows the source.`,
      privacy:
        "In Slack and Discord I keep the thread of a conversation for a day at most, so that I can follow on from it, and questions that I could not answer, so that the guides can be improved; /career privacy says exactly what is kept, and /career forget-me deletes it. I ask no other service and no language model.",
      feelings: `Thanks for telling me. I can't do more than look things up, but for anything about ${field} I'm here.`,
      joke: `I'm better at careers than at small talk. Ask me something about ${field}.`,
    },
    emptyQuestion: `I couldn't read a question in that. Ask me something about ${field}, for example: ${example}`,
    steered: `I only pass on what the guides say, with the source. Ask me something about ${field}.`,
    foreign: `I can only answer questions in English about ${field}.`,
  };
}
