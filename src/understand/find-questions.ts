import { emphasize } from "./emphasis.ts";
import { QUESTION_WORD } from "./question-word.ts";

const REQUEST = "tell me|explain|give me|list|describe";
const BEGINNING = `(?:${QUESTION_WORD}|${REQUEST})\\b`;
/** Opens a question wherever it stands; "when", "which" and "who" may also go on with a sentence. */
const PLAINLY =
  "(?:what(?:['’]?s)?|how|why)\\b|(?:do|does|did|is|are|am|can|could|should|will|would|must|has|have)\\s+(?:i|we|you|they|he|she|it|there|one|people|my|your|an?|the)\\b";
/** Asks, whatever it ends with: "can you describe a day." */
const INVERTED =
  "(?:(?:what|which|how|who|where|why)(?: \\w+)? )?(?:do|does|did|is|are|can|could|should|would|will)\\s+(?:i|you|we|they|he|she|it|the|an?|someone|anyone)\\b";
/** Ends with a full stop and neither asks nor requests: "When it breaks I get shaky." */
const CLOSED = new RegExp(
  `^(?!\\W*(?:(?:and|also|so) )*(?:(?:${REQUEST})\\b|${INVERTED})).*[.!]\\s*$`,
  "is",
);
/** Words that may stand before the next question. */
const ADDING = "(?:and|also|plus|then|second(?:ly)?|third(?:ly)?|finally)";
/** Where a question ends and the next begins within a sentence; "do they also have to…" is one. */
const NEXT = new RegExp(
  [
    `;+\\s*(?:${ADDING},?\\s+)*(?=${BEGINNING})`,
    `,?\\s+(?:and|plus)\\s+(?:also\\s+)?(?=${BEGINNING})`,
    `,\\s+also\\s+(?=${BEGINNING})`,
    "\\s+also\\s+(?=(?:wh(?:at|ich|o|en|ere|y)|how)\\b)",
    `,\\s+(?:so\\s+)?(?=${PLAINLY})`,
    `\\s*\\s[+&]\\s*(?=${BEGINNING})`,
    `\\s(?:\\d[.)]|[-•])\\s+(?=${BEGINNING})`,
    ",?\\s+(?:and|plus)\\s+also\\s+",
  ].join("|"),
  "gi",
);
const ASKING = new RegExp(
  `(?:^|[,;:.]\\s*|\\b(?:and|so|but|also|plus)\\s|\\bto (?:know|ask|understand|learn)\\s)${BEGINNING}|^(?:if|when|once)\\b.{3,80}\\b(?:${PLAINLY})`,
  "i",
);
const BEFORE_IT =
  /^(?:\d[.)]|\W)*\s*(?:(?:and|also|plus|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|oh|roughly|btw|by the way|maybe|one more(?: thing)?),?\s+)*/i;
/** What only says when or where something is asked: "when the fog comes, what do I do?" */
const CLAUSE =
  /^\W*(?:(?:and|but|so) )?(?:when|where|while|if|once|as|since|because)\b(?!\s+(?:do|does|did|is|are|am|can|could|should|will|would|must|has|have)\b)/i;
/** Asks whether one may ask: "can you tell me, …" */
const PREFACE =
  /^(?:please )?(?:(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody|i) (?:please |kindly )?(?:tell|explain|say|help|advise|ask)(?: (?:me|us|you))?(?: (?:this|that|something|here))?|do you know|does any(?:one|body)(?: here)? know|any ideas?)(?: please)?$/i;
/** A question without a verb, but not one about the asker: "any course at MIT?", "a nurse myself?" */
const ADDED = /^(?!.*\b(?:i|myself)\b).*\?$/i;
/** What a question opens with that one added by "and also" leaves out: "how do I". */
const OPENING =
  /^(?:what|which|who|how|when|where|why)\b(?:\s+(?:do|does|did|can|could|should|would|will))?(?:\s+(?:i|we|you|they|one)\b)?/i;
/** Goes on from the question before it, in however few words: "And for backups?" */
const GOING_ON = /^\W*(?:and|also|plus|what about|how about)\b.*\?\s*$/i;
/** Fewer words ask nothing of their own. */
const SHORTEST = 3;

/** The questions in a text, each with what was told before it ("I'm a nurse. What degree…"). */
export function findQuestions(text: string): string[] {
  const questions: string[] = [];
  let told = "";
  let opening = "";
  const sentences = emphasize(text);
  const isMarked = sentences.some((sentence) => /\?\s*$/.test(sentence.text));
  for (const sentence of sentences) {
    const tells = sentence.emphasis < 1 || (isMarked && CLOSED.test(sentence.text));
    const goesOn = questions.length > 0 && GOING_ON.test(sentence.text);
    for (const piece of tells ? [bareOf(sentence.text)] : piecesOf(sentence.text)) {
      const least = goesOn ? SHORTEST - 1 : SHORTEST;
      if (piece.split(/\s+/).length < least || PREFACE.test(piece)) continue;
      const asks = ASKING.test(piece) || ADDED.test(piece);
      if (tells || !(asks || opening)) told += `${piece.replace(/[.;\s]+$/, "")}. `;
      else {
        questions.push(told + (asks ? piece : `${opening} ${piece}`));
        opening = OPENING.exec(piece)?.[0] ?? opening;
        told = "";
      }
    }
    opening = "";
  }
  return questions;
}

function piecesOf(sentence: string): string[] {
  const pieces = sentence.split(NEXT);
  const [first = "", second, ...rest] = pieces;
  const joined =
    second !== undefined && CLAUSE.test(first) ? [`${first}, ${second}`, ...rest] : pieces;
  return joined.map(bareOf);
}

/** Without what joins it to the others. */
function bareOf(piece: string): string {
  return piece
    .replace(BEFORE_IT, "")
    .replace(/\s\d[.)]\s*$/, "")
    .trim();
}
