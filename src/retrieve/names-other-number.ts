import type { Passage } from "../knowledge/passage.ts";
import type { QuestionReading } from "../understand/reading.ts";

/** Whether a question names a year, sum or percentage that a passage lacks. */
export function namesOtherNumber({ words }: QuestionReading, passage: Passage): boolean {
  const held = `${passage.text} ${passage.asOf ?? ""}`.replaceAll(",", "");
  return words.some((word) => {
    const bare = word.replace(/[$,%]|\.$/g, "").replace(/k$/, "000");
    return /^\d{3,}$/.test(bare) && !held.includes(bare);
  });
}
