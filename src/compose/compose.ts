import type {
  Answer,
  Citation,
  Clarification,
  Comparison,
  DirectAnswer,
  Disagreement,
  NonEmpty,
  Part,
  Refusal,
  SmallTalk,
  Suggestion,
} from "../answer.ts";
import type { Passage } from "../knowledge/passage.ts";
import { blocksToText } from "../knowledge/read-blocks.ts";
import { cite } from "./cite.ts";
import * as phrases from "./phrases.ts";
import { suggest } from "./suggest.ts";

export interface Found {
  readonly lead: Passage;
  readonly confidence: number;
  readonly disagreements: readonly Disagreement[];
  readonly related: readonly Passage[];
  readonly notCovered?: readonly string[];
  /** Said before the passage's text. */
  readonly opening?: string;
}

export function composeAnswer(found: Found): DirectAnswer {
  const { lead, confidence, disagreements } = found;
  const notCovered = found.notCovered ?? [];
  const opening = notCovered.length > 0 ? phrases.notCoveredNote(notCovered) : found.opening;
  const body = opening ? [{ kind: "paragraph" as const, text: opening }, ...lead.body] : lead.body;
  const citations = withClaims([cite(lead)], disagreements);
  return {
    kind: "answer",
    passage: lead.id,
    text: textOf(blocksToText(body), disagreements),
    body,
    citations,
    disagreements,
    notCovered,
    related: found.related.map(suggest),
    confidence,
  };
}

export interface FoundPart {
  readonly name: string;
  readonly passage?: Passage;
}

export function composeComparison(options: {
  readonly lead: string;
  readonly parts: NonEmpty<FoundPart>;
  readonly disagreements: readonly Disagreement[];
  readonly related: readonly Passage[];
  readonly confidence: number;
}): Comparison | undefined {
  const [first, ...rest] = options.parts.flatMap(({ passage }) => (passage ? [cite(passage)] : []));
  if (!first) return undefined;
  const toPart = ({ name, passage }: FoundPart): Part => ({
    name,
    text: passage?.text ?? phrases.EMPTY_SIDE,
    body: passage?.body ?? [{ kind: "paragraph", text: phrases.EMPTY_SIDE }],
    citations: passage ? [cite(passage)] : [],
  });
  const [one, ...others] = options.parts;
  const parts: NonEmpty<Part> = [toPart(one), ...others.map(toPart)];
  const sides = parts.map((part) => `${part.name}: ${part.text}`).join("\n\n");
  return {
    kind: "comparison",
    lead: options.lead,
    text: textOf(`${options.lead}\n\n${sides}`, options.disagreements),
    parts,
    citations: withClaims([first, ...rest], options.disagreements),
    disagreements: options.disagreements,
    notCovered: [],
    related: options.related.map(suggest),
    confidence: options.confidence,
  };
}

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

export function composeSmallTalk(text: string): SmallTalk {
  return { kind: "smalltalk", text, confidence: 1 };
}

export const SILENT: Answer = Object.freeze({ kind: "silent", text: "", confidence: 1 });

/** Claims stand in the text too, so their places are cited behind those of the answer. */
function withClaims(
  own: NonEmpty<Citation>,
  disagreements: readonly Disagreement[],
): NonEmpty<Citation> {
  const seen = new Set(own.map(placeOf));
  const claimed = disagreements
    .flatMap(({ claims }) => claims.map(({ citation }) => citation))
    .filter((citation) => !seen.has(placeOf(citation)) && seen.add(placeOf(citation)));
  return [...own, ...claimed];
}

function placeOf({ document, lines }: Citation): string {
  return `${document}:${lines.join("-")}`;
}

function textOf(text: string, disagreements: readonly Disagreement[]): string {
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
