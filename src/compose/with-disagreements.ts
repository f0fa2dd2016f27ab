import type { Disagreement } from "../answer.ts";
import * as phrases from "./phrases.ts";

/** A text with what the guides disagree on below it: each claim with its guide and date. */
export function withDisagreements(text: string, disagreements: readonly Disagreement[]): string {
  return [text, ...disagreements.map(disagreementText)].join("\n\n");
}

function disagreementText({ topic, claims, explanation }: Disagreement): string {
  const sides = claims.map(
    ({ text, asOf, citation }) =>
      `- ${text} (${citation.publisher}${asOf ? `, as of ${asOf}` : ""})`,
  );
  return [`${phrases.DISAGREE} ${topic}`, ...sides, ...(explanation ? [explanation] : [])].join(
    "\n",
  );
}
