import type { KnownBlock } from "@slack/types";
import type { Disagreement } from "../../../src/answer.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { cutText } from "./cut-text.ts";
import { context } from "./elements.ts";
import { boldLine, richTextList } from "./render-body.ts";
import { shortSource } from "./render-citations.ts";

/** Every side of what the guides differ on, each with its source and date. */
export function renderDisagreement(
  { topic, claims, explanation }: Disagreement,
  scale: number,
): KnownBlock[] {
  const items = claims.map(
    ({ text, citation, asOf }) =>
      `${cutText(text, BUDGET.claim * scale)} (${shortSource(asOf === undefined ? citation : { ...citation, asOf })})`,
  );
  return [
    { type: "divider" },
    boldLine(cutText(`The guides differ: ${topic}`, LIMITS.headerText)),
    richTextList(items.slice(0, BUDGET.claims)),
    ...(explanation === undefined ? [] : [context(cutText(explanation, BUDGET.line * scale))]),
  ];
}
