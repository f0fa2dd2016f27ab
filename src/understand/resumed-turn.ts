import type { Turn } from "../conversation/conversation.ts";
import type { Reading } from "./reading.ts";

/** The earlier turn that a message takes up: the one with most of its words, else the one before the last. */
export function resumedTurn(
  { stems, words }: Reading,
  turns: readonly Turn[],
  read: (text: string) => Reading,
  small: ReadonlySet<string>,
): Turn | undefined {
  const telling = new Set(stems.filter((_, i) => !small.has(words[i] ?? "")));
  const shared = turns.map(({ question, subject }) => {
    const said = new Set(read(`${question} ${subject}`).stems);
    return [...telling].filter((stem) => said.has(stem)).length;
  });
  const most = Math.max(0, ...shared);
  return most > 0 ? turns[shared.lastIndexOf(most)] : (turns.at(-2) ?? turns.at(-1));
}
