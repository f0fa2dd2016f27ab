import type { Refusal } from "../answer.ts";
import type { Passage } from "../knowledge/passage.ts";
import * as phrases from "./phrases.ts";
import { suggest } from "./suggest.ts";

/** No answer, said plainly: with what is not covered, where it is known, and what is near. */
export function composeRefusal(options: {
  readonly text?: string;
  readonly notCovered?: readonly string[];
  readonly near?: readonly Passage[];
  readonly confidence: number;
}): Refusal {
  const notCovered = options.notCovered ?? [];
  const related = (options.near ?? []).map(suggest);
  const near = related.map(({ label }) => `- ${label}`);
  const said = options.text ?? phrases.notInTheGuides(notCovered);
  return {
    kind: "refusal",
    text: near.length > 0 ? `${said} ${phrases.NEAR}\n${near.join("\n")}` : said,
    notCovered,
    related,
    confidence: options.confidence,
  };
}
