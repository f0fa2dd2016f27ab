import type { Clarification, Suggestion } from "../answer.ts";
import type { Passage } from "../knowledge/passage.ts";
import * as phrases from "./phrases.ts";
import { suggest } from "./suggest.ts";

/** Two to four passages that the question could have meant. */
export function composeClarification(
  options: readonly [Passage, Passage, ...Passage[]],
  confidence: number,
): Clarification {
  const [first, second, ...rest] = options;
  const offered: [Suggestion, Suggestion, ...Suggestion[]] = [
    suggest(first),
    suggest(second),
    ...rest.map(suggest),
  ];
  const lines = offered.map(({ label }, i) => `${i + 1}. ${label}`);
  return {
    kind: "clarification",
    text: `${phrases.WHICH_ONE}\n${lines.join("\n")}`,
    options: offered,
    confidence,
  };
}
