import type { Passage } from "../knowledge/passage.ts";
import type { QuestionReading } from "../understand/reading.ts";

/** A number in digits or in words. */
const FIGURE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)s?\b/i;

/** Whether a question asks for a number and a passage has none. */
export function lacksFigure(question: QuestionReading, { text }: Passage): boolean {
  return asksForFigure(question) && !FIGURE.test(text);
}

function asksForFigure({ words }: QuestionReading): boolean {
  return words.some(
    (word, i) =>
      (word === "how" && words[i + 1] === "many") ||
      /^(?:percent|percentage|proportion)$/.test(word),
  );
}
