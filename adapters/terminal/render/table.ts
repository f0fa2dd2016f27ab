import stringWidth from "string-width";
import type { Block } from "../../../src/knowledge/passage.ts";
import { GUTTER, joinColumns } from "./columns.ts";
import { neutralize } from "./neutralize.ts";
import type { Screen } from "./screen.ts";
import { wrapText } from "./wrap-text.ts";

type Table = Extract<Block, { kind: "table" }>;

/** A column narrower than this is unreadable: the rows are then shown as records. */
const NARROWEST = 12;

/** A table with aligned columns; where they do not fit, one record for each row. */
export function renderTable({ header, rows }: Table, screen: Screen): string[] {
  const widths = shareWidth(naturalWidths([header, ...rows]), screen.width);
  if (!widths) return rows.flatMap((row) => renderRecord(header, row, screen.width));
  const line = (cells: readonly string[]) =>
    joinColumns(widths.map((width, i) => ({ lines: wrapText(cells[i] ?? "", width), width })));
  const rule = widths.map((width) => "─".repeat(width)).join(" ".repeat(GUTTER));
  return [...line(header).map(screen.bold), screen.dim(rule), ...rows.flatMap(line)];
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, i) =>
    Math.max(1, ...rows.map((row) => stringWidth(neutralize(row[i] ?? "")))),
  );
}

/** Takes from the widest columns until all fit; undefined when that leaves one too narrow. */
function shareWidth(natural: readonly number[], width: number): number[] | undefined {
  const room = width - GUTTER * (natural.length - 1);
  let cap = Math.max(...natural);
  const total = () => natural.reduce((sum, column) => sum + Math.min(column, cap), 0);
  while (cap >= NARROWEST && total() > room) cap--;
  return total() <= room ? natural.map((column) => Math.min(column, cap)) : undefined;
}

function renderRecord(header: readonly string[], row: readonly string[], width: number): string[] {
  return row.flatMap((cell, i) => {
    const name = header[i] ? `${header[i]}: ` : "";
    return wrapText(name + cell, width, { first: i === 0 ? "- " : "  ", rest: "    " });
  });
}
