import type { SmallTalkKind } from "../knowledge/phrasebook.ts";

/** What is said to small talk. */
export const SMALL_TALK: Readonly<Record<SmallTalkKind, string>> = Object.freeze({
  greeting: "Hello! Ask me anything about a career in IT management.",
  thanks: "You're welcome. Ask away if there is more you'd like to know.",
  acknowledgement: "Good. If there is anything else about the career, just ask.",
  farewell: "Goodbye, and good luck with your career!",
  "well-being": "I'm doing fine, thank you. What would you like to know about IT management?",
  identity:
    "I'm a career advisor bot: a program, not a person and not a language model. I look your question up in career guides and tell you what they say, with the source.",
  abilities:
    "I answer questions about a career in IT management from a few career guides, and I always name the source. Ask about pay, duties, skills, degrees, certifications, career paths, hours or tools, or compare two things, such as an MBA and an MS.",
  praise: "Thank you, that's kind. What else would you like to know?",
  insult:
    "I'm sorry that I was no help. I only know what a few career guides say about IT management; put your question another way and I'll look again.",
  joke: "I'm better at careers than at jokes. Ask me something about IT management.",
});

export const EMPTY_QUESTION =
  "I couldn't read a question in that. Ask me something about a career in IT management, for example: do I need an MBA?";

export const STEERED =
  "I only pass on what the career guides say, with the source. Ask me something about a career in IT management.";

export const FOREIGN = "I can only answer questions in English about a career in IT management.";

/** @param missing topics, each completing "The guides don't cover …" */
export function notInTheGuides(missing: readonly string[]): string {
  return missing.length > 0
    ? `The guides don't cover ${missing.join(" or ")}.`
    : "The guides don't cover that.";
}

export const NEAR = "What they do cover nearby:";

export function notCoveredNote(missing: readonly string[]): string {
  return `The guides say nothing about ${list(missing)}. What they do say:`;
}

/** @param missing names that a follow-up brought in */
export function notNamed(missing: readonly string[]): string {
  return missing.length > 0
    ? `The guides say nothing on that about ${list(missing)}.`
    : notInTheGuides([]);
}

export const DISAGREE = "The guides differ on this:";

export function sourceOf(count: number): string {
  return count === 1 ? "That is from this passage:" : "That is from these passages:";
}

export const NOTHING_MORE = "That is all that the guides say about it.";

export const NOTHING_BEFORE =
  "There is nothing before this that I could refer to. What would you like to know?";

export const WHICH_ONE = "I'm not sure which of these you mean:";

export function sideBySide(names: readonly string[]): string {
  return `What the guides say about ${list(names)}:`;
}

export const ONE_BY_ONE = "One after the other:";

export const EMPTY_SIDE = "The guides say nothing about this.";

export function answeredFirst(count: number): string {
  return `I answered the first ${count} questions; please ask the others again, a few at a time.`;
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2
    ? quoted.join("")
    : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
