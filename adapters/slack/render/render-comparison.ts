import type { KnownBlock } from "@slack/types";
import type { Comparison, Part } from "../../../src/answer.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { cutText } from "./cut-text.ts";
import { paragraph } from "./elements.ts";
import { boldLine, renderBody, tableBlock } from "./render-body.ts";

type Citations = Comparison["citations"];

/** Short sides make a table of two columns, which fits a phone; longer ones stand one below the other. */
export function renderSides(
  { parts, citations }: Comparison,
  scale: number,
  tables: number,
): KnownBlock[] {
  const [first] = parts;
  const short = parts.length > 1 && parts.every((part) => part.text.length <= BUDGET.tableCell);
  if (tables > 0 && short && first.name !== "") {
    const rows = parts.map((part) => [nameOf(part, citations, BUDGET.tableCell), part.text]);
    return [tableBlock({ kind: "table", header: ["Compared", "What the guides say"], rows })];
  }
  const budget = Math.floor((BUDGET.body * scale) / parts.length);
  return parts.flatMap((part) => side(part, budget, citations));
}

function side(part: Part, budget: number, all: Citations): KnownBlock[] {
  const { blocks } = renderBody(part.body, budget, 0);
  const body = blocks.length === 0 ? [paragraph(cutText(part.text, budget))] : blocks;
  return [boldLine(nameOf(part, all, LIMITS.headerText)), ...body];
}

/** "CIO [1] [3]": a side with the numbers of its sources in the list below. */
function nameOf({ name, citations }: Part, all: Citations, limit: number): string {
  const numbers = citations
    .map((citation) => all.findIndex((other) => isSame(citation, other)) + 1)
    .filter((number) => number > 0 && number <= BUDGET.citations);
  const marks = [...new Set(numbers)].map((number) => `[${number}]`).join(" ");
  return `${cutText(name, limit - marks.length - 1)} ${marks}`.trim();
}

function isSame(one: Citations[number], other: Citations[number]) {
  return (
    one.document === other.document &&
    one.section === other.section &&
    one.lines[0] === other.lines[0] &&
    one.lines[1] === other.lines[1]
  );
}
