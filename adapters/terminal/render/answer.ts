import type { Answer, Comparison, DirectAnswer, Suggestion } from "../../../src/answer.ts";
import { phrases } from "../phrases.ts";
import { renderBlocks } from "./blocks.ts";
import { type Numbering, numberCitations, renderCitations } from "./citations.ts";
import { renderComparison } from "./comparison.ts";
import { renderDisagreements } from "./disagreements.ts";
import type { Screen } from "./screen.ts";
import { wrapText } from "./wrap-text.ts";

/** How suggestions are listed: with numbers to type, or with dashes where nothing can be picked. */
export type Listing = "numbers" | "dashes";

/** An answer as text for a person, without a line feed at its end. Empty for silence. */
export function renderAnswer(answer: Answer, screen: Screen, listing: Listing): string {
  return sections(answer, screen, listing)
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function sections(answer: Answer, screen: Screen, listing: Listing): string[][] {
  const numbering = numberCitations(answer);
  switch (answer.kind) {
    case "answer": {
      const marks = numbering.marks(answer.citations);
      const body = renderBlocks(answer.body, marks, screen);
      return [body, ...notes(answer, numbering, screen, listing)];
    }
    case "comparison":
      return [
        ...renderComparison(answer, numbering, screen),
        ...notes(answer, numbering, screen, listing),
      ];
    case "clarification":
      return [
        [
          ...withoutList(answer.text, answer.options, screen),
          ...renderSuggestions(answer.options, screen, listing),
        ],
      ];
    case "refusal": {
      const text = withoutList(answer.text, answer.related, screen);
      const leadsToList = text.at(-1)?.endsWith(":");
      return leadsToList
        ? [[...text, ...renderSuggestions(answer.related, screen, listing)]]
        : [text, related(answer.related, screen, listing)];
    }
    case "smalltalk":
      return [wrapText(answer.text, screen.width)];
    case "silent":
      return [];
  }
}

function notes(
  answer: DirectAnswer | Comparison,
  numbering: Numbering,
  screen: Screen,
  listing: Listing,
): string[][] {
  const missing = answer.notCovered.length > 0 ? phrases.notCovered(answer.notCovered) : "";
  return [
    ...renderDisagreements(answer.disagreements, numbering, screen),
    missing ? wrapText(missing, screen.width).map(screen.warning) : [],
    renderCitations(numbering.all, screen),
    related(answer.related, screen, listing),
  ];
}

/** A text without its own list of what is suggested: here that list can be picked from. */
function withoutList(text: string, list: readonly Suggestion[], screen: Screen): string[] {
  const labels = new Set(list.map(({ label }) => label));
  const isListed = (line: string) => labels.has(line.replace(/^(?:-|\d+\.) /, ""));
  const rest = text.split("\n").filter((line) => !isListed(line));
  return wrapText(rest.join("\n").trim(), screen.width);
}

function related(list: readonly Suggestion[], screen: Screen, listing: Listing): string[] {
  if (list.length === 0) return [];
  const title = listing === "numbers" ? phrases.relatedByNumber : phrases.related;
  const heading = wrapText(`${title}:`, screen.width).map(screen.dim);
  return [...heading, ...renderSuggestions(list, screen, listing)];
}

/** Suggestions, one below the other. */
export function renderSuggestions(
  list: readonly Pick<Suggestion, "label">[],
  screen: Screen,
  listing: Listing,
): string[] {
  return list.flatMap(({ label }, i) => {
    const first = listing === "numbers" ? `${String(i + 1).padStart(3)}. ` : "  - ";
    return wrapText(label, screen.width, { first, rest: " ".repeat(first.length) });
  });
}
