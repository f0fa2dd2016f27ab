import type { Passage } from "../knowledge/passage.ts";
import type { QuestionReading } from "../understand/reading.ts";

/** A number in digits or in words. */
const FIGURE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)s?\b/i;

const COUNT = /\bhow many\b|\b(?:percent|percentage|proportion)\b/;
/** Asks what is earned, or what something costs. */
const AMOUNT = new RegExp(
  [
    "\\bhow much\\b.*\\b(?:earns?|makes?|paid|pays?|salary|wages?|get|money|costs?)\\b",
    "\\bhow much (?:is|are|will)\\b",
    "\\bwhat\\b(?: \\w+){0,6} (?:get|gets|be|are|is|being) paid\\b",
    "\\bwhat (?:do|does|would|can|will|could)\\b.*\\b(?:earns?|make|costs?)$",
    "^(?:pay|salary|wages?|salaries) (?:for|of|in)\\b",
    "\\b(?:median|average|starting|typical|mean) (?:pay|salary|wage|income)\\b",
    "\\b(?:price|cost|fee|tuition) (?:of|for)\\b",
    "\\bwhat (?:do|does|would|will) (?:it|that|this|they|those|one) cost\\b",
    "\\bcosts? (?:me|us|you)\\b",
    "\\bset (?:me|us|you|one|him|her) back\\b",
    "\\bwhich\\b.*\\b(?:cheaper|cheapest)\\b",
  ].join("|"),
);

/** What kind of number a question asks for that a passage has none of; undefined when it lacks none. */
export function lackedFigure({ words }: QuestionReading) {
  const text = words.join(" ");
  const asked = AMOUNT.test(text) ? "amount" : COUNT.test(text) ? "count" : undefined;
  return (passage: Passage) => (asked && !FIGURE.test(passage.text) ? asked : undefined);
}
