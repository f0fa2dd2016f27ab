import type { Disagreement } from "../../../src/answer.ts";
import { phrases } from "../phrases.ts";
import type { Numbering } from "./citations.ts";
import type { Screen } from "./screen.ts";
import { wrapText } from "./wrap-text.ts";

/** Each disagreement with every side, its date and its source. */
export function renderDisagreements(
  disagreements: readonly Disagreement[],
  numbering: Numbering,
  screen: Screen,
): string[][] {
  return disagreements.map((one) => {
    const title = wrapText(phrases.disagreement(one), screen.width).map(screen.warning);
    const claims = one.claims.flatMap((claim) => {
      const text = `${phrases.claim(claim)} ${numbering.marks([claim.citation])}`;
      return wrapText(text, screen.width, { first: "- ", rest: "  " });
    });
    const explanation = one.explanation ? wrapText(one.explanation, screen.width) : [];
    return [...title, ...claims, ...explanation];
  });
}
