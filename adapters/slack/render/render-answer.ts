import type { KnownBlock, SectionBlock } from "@slack/types";
import type { Answer, Comparison, DirectAnswer } from "../../../src/answer.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { askMentors, notCovered, PHRASES } from "../phrases.ts";
import { escapeMrkdwn } from "../read/mrkdwn.ts";
import { cutText } from "./cut-text.ts";
import { context, cutEscaped, type Message, paragraph, suggestionButtons } from "./elements.ts";
import { renderBody } from "./render-body.ts";
import { citationLines, renderCitations } from "./render-citations.ts";
import { renderSides } from "./render-comparison.ts";
import { renderDisagreement } from "./render-disagreement.ts";

export interface Extras {
  /** Mention of the group that is named when no guide has an answer, in Slack's notation. */
  readonly mentors?: string | undefined;
  /** Blocks that follow the answer: rating, reasons, sharing. */
  readonly footer?: readonly KnownBlock[];
  /** The question as it was picked, shown above an answer that nobody typed a question for. */
  readonly heading?: string;
  /** Whether it stands in a view, which holds no tables. */
  readonly inView?: boolean;
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

function content(answer: Answer, extras: Extras, scale: number): KnownBlock[] {
  const { mentors, inView = false } = extras;
  const tables = inView ? 0 : LIMITS.tables;
  switch (answer.kind) {
    case "answer": {
      const { blocks, shortened } = renderBody(answer.body, BUDGET.body * scale, tables);
      const body = blocks.length === 0 ? [paragraph(answer.text)] : blocks;
      return [...body, ...(shortened ? [context(PHRASES.shortened)] : []), ...notes(answer, scale)];
    }
    case "comparison":
      return [
        paragraph(cutText(answer.lead, BUDGET.line)),
        ...renderSides(answer, scale, tables),
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
      .flatMap((one) => renderDisagreement(one, scale)),
    ...(answer.notCovered.length === 0
      ? []
      : [context(cutText(notCovered(answer.notCovered), BUDGET.line))]),
    ...renderCitations(answer.citations),
    ...suggestionButtons(answer.related),
  ];
}

function mentorLine(mention: string): SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text: askMentors(mention) } };
}

function topLevelText(answer: Answer, { heading, mentors }: Extras): string {
  const sources = "citations" in answer ? citationLines(answer.citations) : [];
  const named = answer.kind === "refusal" && mentors !== undefined ? [askMentors(mentors)] : [];
  const tail = [...sources.map(escapeMrkdwn), ...named].join("\n");
  const title = heading === undefined ? "" : cutText(heading, BUDGET.line);
  const head = escapeMrkdwn([title, answer.text].filter(Boolean).join("\n\n")) || "…";
  const room = LIMITS.text - tail.length - 2;
  return [cutEscaped(head, Math.max(room, 200)), tail].filter(Boolean).join("\n\n");
}
