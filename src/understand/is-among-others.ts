import type { QuestionReading } from "./reading.ts";

const TO_EACH_OTHER = new Set(
  "you your yours here today tomorrow yesterday tonight lol guys".split(" "),
);
const OF_THEMSELVES = new Set("we us i me my our he she they".split(" "));
const QUESTION =
  /^(?:so |and |but |ok |well |or )*(?:what|which|who|how|when|where|why|do|does|is|are|can|could|should|will|would)\b/;

/** Questions for what is at hand: "who has the spreadsheet?", "where is the meeting room?" */
const AT_HAND =
  /^\s*(?:(?:so|hey|hi|ok|and)\W+)*(?:who(?:'s| is| has|'s got| has got| got)(?: got)? (?:the|a|an|any)\b|where(?:'s| is| are) (?:the|that|this)\b|(?:has|have|does|did|is|can|could|will) (?:any|some)(?:one|body)\b)/i;

/** Shows others something: "look at this view". */
const SHOWING =
  /^\W*(?:look|check (?:this|that|it|out)|see (?:this|that)|watch this|guess what)\b/i;

/** Questions of one's own people: "who's on call this weekend?" */
const THESE_DAYS =
  /^\W*(?:so |and |hey |hi )?(?:who(?:'?s)?|whose|when|where)\b.*\b(?:this|next|last) (?:week|weekend|month|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** Whether something said in a channel is people talking among themselves rather than a question for anyone. */
export function isAmongOthers({ text, words }: QuestionReading): boolean {
  if (words.length < 2) return true;
  if (words.some((word) => TO_EACH_OTHER.has(word))) return true;
  if ([AT_HAND, SHOWING, THESE_DAYS].some((pattern) => pattern.test(text))) return true;
  const asks = text.includes("?") || QUESTION.test(words.join(" "));
  return !asks && words.some((word) => OF_THEMSELVES.has(word));
}
