import type { Answer, Citation, Comparison, DirectAnswer, Part } from "../../../src/answer.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import { LIMITS } from "../limits.ts";
import { PHRASES } from "../phrases.ts";
import { renderBlocks } from "./blocks.ts";
import { type Card, card, type Row } from "./card.ts";
import { type NumberedCitations, numberCitations } from "./citations.ts";
import { replyControls, suggestionButtons, suggestionSelect } from "./controls.ts";
import { renderDisagreements } from "./disagreements.ts";
import { shareOut } from "./share-out.ts";

/** Most that each kind of text may take of a message, so that the answer keeps the rest. */
const ROOM = { question: 300, lead: 500, name: 100, notes: 300 };
const COLOUR = { answer: 0x2e7d32, comparison: 0x1565c0, unsure: 0xf9a825, unknown: 0x78909c };

export interface AnswerView {
  /** Key of the stored reply, which the buttons carry. */
  readonly reply: string;
  readonly feedback: boolean;
  readonly share: boolean;
  /** Shown above the answer where others cannot see what was asked. */
  readonly question?: string;
  /** Id of the role that is named, never pinged, when no guide has an answer. */
  readonly mentors?: string;
}

/** Any `Answer` as a message within Discord's limits; undefined when nothing is to be said. */
export function renderAnswer(answer: Answer, view: AnswerView): Card | undefined {
  const question =
    view.question === undefined
      ? []
      : [PHRASES.asked(cutText(escapeText(oneLine(view.question)), ROOM.question))];
  switch (answer.kind) {
    case "answer":
    case "comparison":
      return renderCited(answer, view, question);
    case "clarification":
      return card({
        texts: [...question, escapeText(answer.text)],
        rows: suggestionButtons(answer.options),
        colour: COLOUR.unsure,
      });
    case "refusal":
      return card({
        texts: [...question, [escapeText(answer.text), ...mentorsNote(view.mentors)].join("\n")],
        rows: suggestionSelect(answer.related, PHRASES.related),
        colour: COLOUR.unknown,
      });
    case "smalltalk":
      return card({ texts: [...question, escapeText(answer.text)] });
    case "silent":
      return undefined;
  }
}

function renderCited(
  answer: DirectAnswer | Comparison,
  view: AnswerView,
  question: readonly string[],
): Card {
  const sources = numberCitations(citationsOf(answer));
  const after = [
    renderDisagreements(answer.disagreements, sources),
    renderNotCovered(answer.notCovered),
    sources.list(),
  ].filter((text) => text !== "");
  const taken = [...question, ...after].reduce((sum, text) => sum + text.length, 0);
  const rows: Row[] = [
    ...suggestionSelect(answer.related, PHRASES.related),
    ...replyControls(view),
  ];
  return card({
    texts: [...question, ...renderBody(answer, sources, LIMITS.text - taken), ...after],
    rows,
    colour: COLOUR[answer.kind],
  });
}

function renderBody(
  answer: DirectAnswer | Comparison,
  sources: NumberedCitations,
  room: number,
): string[] {
  if (answer.kind === "answer")
    return [withMark(renderBlocks(answer.body), sources.mark(answer.citations), room)];
  const lead = cutText(escapeText(answer.lead), ROOM.lead);
  const shares = shareOut(
    answer.parts.map((part) => renderPart(part, sources, LIMITS.text).length),
    room - lead.length,
  );
  // One below the other in the same form: columns of running text cannot be read on a phone.
  return [lead, ...answer.parts.map((part, i) => renderPart(part, sources, shares[i] ?? 0))];
}

function renderPart(part: Part, sources: NumberedCitations, room: number): string {
  const name = `### ${cutText(escapeText(oneLine(part.name)), ROOM.name)}\n`;
  const text = part.body.length > 0 ? renderBlocks(part.body) : escapeText(part.text);
  return name + withMark(text, sources.mark(part.citations), Math.max(0, room - name.length));
}

/** The mark of the sources stays, whatever is cut. */
function withMark(text: string, mark: string, room: number): string {
  return cutText(text, Math.max(0, room - mark.length)) + mark;
}

function renderNotCovered(topics: readonly string[]): string {
  if (topics.length === 0) return "";
  return `-# ${cutText(escapeText(PHRASES.notCovered(topics.map(oneLine))), ROOM.notes)}`;
}

function mentorsNote(role: string | undefined): string[] {
  return role !== undefined && /^\d{15,21}$/.test(role) ? [PHRASES.mentors(role)] : [];
}

function citationsOf(answer: DirectAnswer | Comparison): Citation[] {
  const parts = answer.kind === "comparison" ? answer.parts : [];
  return [
    ...answer.citations,
    ...parts.flatMap((part) => part.citations),
    ...answer.disagreements.flatMap(({ claims }) => claims.map(({ citation }) => citation)),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
