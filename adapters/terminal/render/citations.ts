import type { Answer, Citation } from "../../../src/answer.ts";
import { phrases } from "../phrases.ts";
import type { Screen } from "./screen.ts";
import { wrapText } from "./wrap-text.ts";

/** The citations of an answer, each with its number. */
export interface Numbering {
  /** `[1][3]` for those given; empty for none. */
  marks(citations: readonly Citation[]): string;
  readonly all: readonly Citation[];
}

/** Numbers every citation of an answer once, those of the whole answer first. */
export function numberCitations(answer: Answer): Numbering {
  const all = new Map<string, Citation>();
  for (const citation of citationsOf(answer)) {
    if (!all.has(keyOf(citation))) all.set(keyOf(citation), citation);
  }
  const keys = [...all.keys()];
  return {
    marks: (citations) => citations.map((one) => `[${keys.indexOf(keyOf(one)) + 1}]`).join(""),
    all: [...all.values()],
  };
}

/** The list of sources below an answer. */
export function renderCitations(citations: readonly Citation[], screen: Screen): string[] {
  return citations.flatMap((citation, i) => {
    const first = `[${i + 1}] `;
    const text = phrases.citation(citation);
    return wrapText(text, screen.width, { first, rest: " ".repeat(first.length) }).map(screen.dim);
  });
}

function citationsOf(answer: Answer): readonly Citation[] {
  switch (answer.kind) {
    case "answer":
      return [...answer.citations, ...claimed(answer)];
    case "comparison":
      return [
        ...answer.citations,
        ...answer.parts.flatMap((part) => part.citations),
        ...claimed(answer),
      ];
    case "clarification":
    case "refusal":
    case "smalltalk":
    case "silent":
      return [];
  }
}

function claimed({ disagreements }: Extract<Answer, { disagreements: unknown }>): Citation[] {
  return disagreements.flatMap(({ claims }) => claims.map((claim) => claim.citation));
}

function keyOf({ document, section, lines }: Citation): string {
  return JSON.stringify([document, section, lines]);
}
