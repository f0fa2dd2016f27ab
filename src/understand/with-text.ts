import type { QuestionReading, Reading } from "./reading.ts";

/** A changed reading of a question, with what was typed. */
export function withText(
  reading: Reading,
  { text, corrections, unknown, strange, wantsWork }: QuestionReading,
): QuestionReading {
  return { ...reading, text, corrections, unknown, strange, wantsWork };
}
