import type { Comparison, Part } from "../../../src/answer.ts";
import { phrases } from "../phrases.ts";
import { renderBlocks } from "./blocks.ts";
import type { Numbering } from "./citations.ts";
import { columnWidth, joinColumns } from "./columns.ts";
import type { Screen } from "./screen.ts";
import { wrapText } from "./wrap-text.ts";

/** Columns narrower than this are hard to read: the sides are then shown below each other. */
const NARROWEST_SIDE = 30;

/** The lead, then the sides: next to each other where the width allows. */
export function renderComparison(
  { lead, parts }: Comparison,
  numbering: Numbering,
  screen: Screen,
): string[][] {
  const opening = wrapText(lead, screen.width);
  const width = columnWidth(parts.length, screen.width);
  if (width < NARROWEST_SIDE)
    return [opening, ...parts.map((part) => renderPart(part, numbering, screen))];
  const columns = parts.map((part) => ({
    lines: renderPart(part, numbering, { ...screen, width }),
    width,
  }));
  return [opening, joinColumns(columns)];
}

function renderPart(part: Part, numbering: Numbering, screen: Screen): string[] {
  const name = wrapText(part.name, screen.width).map(screen.bold);
  const text = part.text || phrases.nothingFound;
  const body =
    part.body.length > 0
      ? renderBlocks(part.body, numbering.marks(part.citations), screen)
      : wrapText(text, screen.width);
  return [...name, ...body];
}
