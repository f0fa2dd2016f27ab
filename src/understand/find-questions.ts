import { emphasize } from "./emphasis.ts";
import { QUESTION_WORD } from "./question-word.ts";

const REQUEST = "tell me|explain|give me|list|describe";
const BEGINNING = `(?:${QUESTION_WORD}|${REQUEST})\\b`;
/** Ends with a full stop and requests nothing: "When it breaks I get shaky." */
const CLOSED = new RegExp(`^(?!\\W*(?:${REQUEST})\\b).*[.!]\\s*$`, "is");
/** Where a question ends and the next begins within a sentence. */
const NEXT = new RegExp(
  `(?:;+\\s*(?:(?:and|also|plus)\\s+)?|,?\\s+(?:and|plus|also)\\s+(?:also\\s+)?|\\s\\d[.)]\\s+)(?=${BEGINNING})`,
  "gi",
);
const ASKING = new RegExp(`(?:^|[,;:.]\\s*|\\b(?:and|so|but|also|plus)\\s)${BEGINNING}`, "i");
const BEFORE_IT = /^(?:\d[.)]|\W)*\s*(?:(?:and|also|plus|then|finally|oh),?\s+)*/i;
/** Fewer words ask nothing of their own. */
const SHORTEST = 3;

/** The questions in a text, each with what was told before it ("I'm a nurse. What degree…"). */
export function findQuestions(text: string): string[] {
  const questions: string[] = [];
  let told = "";
  const sentences = emphasize(text);
  const isMarked = sentences.some((sentence) => /\?\s*$/.test(sentence.text));
  for (const sentence of sentences) {
    const tells = sentence.emphasis < 1 || (isMarked && CLOSED.test(sentence.text));
    const pieces = tells ? [sentence.text] : sentence.text.split(NEXT);
    for (const piece of pieces.map((one) =>
      one
        .replace(BEFORE_IT, "")
        .replace(/\s\d[.)]\s*$/, "")
        .trim(),
    )) {
      if (piece.split(/\s+/).length < SHORTEST) continue;
      if (tells || !(ASKING.test(piece) || piece.endsWith("?")))
        told += `${piece.replace(/[.;\s]+$/, "")}. `;
      else {
        questions.push(told + piece);
        told = "";
      }
    }
  }
  return questions;
}
