import type { ActionsBlock, Button, ContextBlock, KnownBlock, SectionBlock } from "@slack/types";
import type {
  Answer,
  Comparison,
  DirectAnswer,
  Disagreement,
  Part,
  Suggestion,
} from "../../../src/answer.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { askMentors, notCovered, PHRASES } from "../phrases.ts";
import { button } from "../read/controls.ts";
import { escapeMrkdwn } from "../read/mrkdwn.ts";
import { cutText } from "./cut-text.ts";
import { boldLine, renderBody, richTextList, tableBlock } from "./render-body.ts";
import { citationLines, renderCitations, shortSource } from "./render-citations.ts";

/** What is sent: blocks for the eye, and the whole of it as text for notifications and screen readers. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

export interface Extras {
  /** Mention of the group that is named when no guide has an answer, in Slack's notation. */
  readonly mentors?: string | undefined;
  /** Blocks that follow the answer: rating, reasons, sharing. */
  readonly footer?: readonly KnownBlock[];
  /** The question as it was picked, shown above an answer that nobody typed a question for. */
  readonly heading?: string;
}

/** An `Answer` as a Slack message within all of Slack's limits. */
export function renderAnswer(answer: Answer, extras: Extras = {}): Message {
  const text = topLevelText(answer, extras);
  const layout = SCALES.map((scale) => layOut(answer, extras, scale)).find(fits);
  return { text, blocks: layout ?? [] };
}

/** How much of the room an answer gets, until the whole message fits. The text alone always does. */
const SCALES = [1, 0.5, 0.2];

function layOut(answer: Answer, extras: Extras, scale: number): readonly KnownBlock[] {
  const { heading, footer = [] } = extras;
  const head = heading === undefined ? [] : [context(cutText(heading, BUDGET.line))];
  return [...head, ...content(answer, extras, scale), ...footer];
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length <= LIMITS.messageBlocks && JSON.stringify(blocks).length <= BUDGET.message;
}

/** A fixed sentence as a message. */
export function renderPhrase(text: string): Message {
  return { text: escapeMrkdwn(text), blocks: [paragraph(text)] };
}

export function paragraph(text: string): SectionBlock {
  return { type: "section", text: escapedText(text) };
}

export function context(text: string): ContextBlock {
  return { type: "context", elements: [escapedText(text)] };
}

/** One or no block of buttons. */
export function actions(buttons: readonly (Button | undefined)[]): ActionsBlock[] {
  const elements = buttons.filter((element) => element !== undefined);
  return elements.length === 0
    ? []
    : [{ type: "actions", elements: elements.slice(0, LIMITS.actionsElements) }];
}

/** Questions that can be asked with a click. */
export function suggestionButtons(suggestions: readonly Suggestion[]): ActionsBlock[] {
  const buttons = suggestions
    .slice(0, BUDGET.suggestions)
    .map(({ label, question, passage }, position) =>
      button(
        label || question || "…",
        { do: "ask", passage, question },
        {
          position,
          describe: question || label,
        },
      ),
    );
  return actions(buttons);
}

function content(answer: Answer, { mentors }: Extras, scale: number): KnownBlock[] {
  switch (answer.kind) {
    case "answer": {
      const { blocks, shortened } = renderBody(answer.body, BUDGET.body * scale, LIMITS.tables);
      const body = blocks.length === 0 ? [paragraph(answer.text)] : blocks;
      return [...body, ...(shortened ? [context(PHRASES.shortened)] : []), ...notes(answer, scale)];
    }
    case "comparison":
      return [
        paragraph(cutText(answer.lead, BUDGET.line)),
        ...sides(answer, scale),
        ...notes(answer, scale),
      ];
    case "clarification":
      return [paragraph(answer.text), ...suggestionButtons(answer.options)];
    case "refusal":
      return [
        paragraph(answer.text),
        ...(mentors === undefined ? [] : [mentorLine(mentors)]),
        ...suggestionButtons(answer.related),
      ];
    case "smalltalk":
    case "silent":
      return [paragraph(answer.text)];
  }
}

function notes(answer: DirectAnswer | Comparison, scale: number): KnownBlock[] {
  return [
    ...answer.disagreements
      .slice(0, BUDGET.disagreements)
      .flatMap((one) => disagreement(one, scale)),
    ...(answer.notCovered.length === 0
      ? []
      : [context(cutText(notCovered(answer.notCovered), BUDGET.line))]),
    ...renderCitations(answer.citations),
    ...suggestionButtons(answer.related),
  ];
}

/** Short sides make a table of two columns, which fits a phone; longer ones stand one below the other. */
function sides({ parts, citations }: Comparison, scale: number): KnownBlock[] {
  const [first] = parts;
  const short = parts.length > 1 && parts.every((part) => part.text.length <= BUDGET.tableCell);
  if (short && first.name !== "") {
    const rows = parts.map((part) => [cutText(part.name, BUDGET.tableCell), part.text]);
    return [tableBlock({ kind: "table", header: ["Compared", "What the guides say"], rows })];
  }
  const budget = Math.floor((BUDGET.body * scale) / parts.length);
  return parts.flatMap((part) => side(part, budget, citations));
}

function side(part: Part, budget: number, all: Comparison["citations"]): KnownBlock[] {
  const { blocks } = renderBody(part.body, budget, 0);
  const numbers = part.citations
    .map((citation) => all.findIndex((other) => isSame(citation, other)) + 1)
    .filter((number) => number > 0 && number <= BUDGET.citations);
  const marks = [...new Set(numbers)].map((number) => `[${number}]`).join(" ");
  const body = blocks.length === 0 ? [paragraph(cutText(part.text, budget))] : blocks;
  return [
    boldLine(cutText([part.name, marks].filter(Boolean).join(" "), LIMITS.headerText)),
    ...body,
  ];
}

function isSame(one: Comparison["citations"][number], other: Comparison["citations"][number]) {
  return (
    one.document === other.document &&
    one.section === other.section &&
    one.lines[0] === other.lines[0] &&
    one.lines[1] === other.lines[1]
  );
}

function disagreement({ topic, claims, explanation }: Disagreement, scale: number): KnownBlock[] {
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

function mentorLine(mention: string): SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text: askMentors(mention) } };
}

function topLevelText(answer: Answer, { heading, mentors }: Extras): string {
  const sources = "citations" in answer ? citationLines(answer.citations) : [];
  const named = answer.kind === "refusal" && mentors !== undefined ? [askMentors(mentors)] : [];
  const tail = [...sources.map(escapeMrkdwn), ...named].join("\n");
  const head = escapeMrkdwn([heading, answer.text].filter(Boolean).join("\n\n")) || "…";
  const room = LIMITS.text - tail.length - 2;
  return [cutEscaped(head, Math.max(room, 200)), tail].filter(Boolean).join("\n\n");
}

function escapedText(text: string) {
  const escaped = cutEscaped(escapeMrkdwn(text), LIMITS.sectionText);
  return { type: "mrkdwn" as const, text: escaped || "…", verbatim: true };
}

/** Cuts escaped text without leaving half an entity behind. */
function cutEscaped(text: string, limit: number): string {
  return cutText(text, limit).replace(/&[a-z]{0,3}(?=…?$)/, "");
}
