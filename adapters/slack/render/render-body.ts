import type { KnownBlock, RichTextBlock, RichTextList, TableBlock } from "@slack/types";
import type { Block } from "../../../src/knowledge/passage.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { cutText } from "./cut-text.ts";

type Table = Extract<Block, { kind: "table" }>;

export interface RenderedBody {
  readonly blocks: readonly KnownBlock[];
  /** Whether something was left out. */
  readonly shortened: boolean;
}

/**
 * A passage's blocks as rich text, which Slack never reads as markup, within `budget` characters.
 * `tables` is how many may become table blocks: Slack allows one in a message.
 */
export function renderBody(body: readonly Block[], budget: number, tables: number): RenderedBody {
  const blocks: KnownBlock[] = [];
  let room = budget;
  let tablesLeft = tables;
  for (const block of body) {
    const fitted = blocks.length < BUDGET.bodyBlocks ? fitBlock(block, room) : undefined;
    if (fitted === undefined) return { blocks, shortened: true };
    const asTable = fitted.kind === "table" && tablesLeft > 0 && fitsPhone(fitted);
    if (asTable) tablesLeft -= 1;
    blocks.push(asTable ? tableBlock(fitted) : richText(fitted));
    room -= lengthOf(fitted);
    if (lengthOf(fitted) < lengthOf(block)) return { blocks, shortened: true };
  }
  return { blocks, shortened: false };
}

/** A heading of our own inside a message. */
export function boldLine(text: string): RichTextBlock {
  const element = { type: "text" as const, text: text || "–", style: { bold: true } };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [element] }] };
}

export function richTextList(items: readonly string[], ordered = false): RichTextBlock {
  const list: RichTextList = {
    type: "rich_text_list",
    style: ordered ? "ordered" : "bullet",
    elements: items.map(section),
  };
  return { type: "rich_text", elements: [list] };
}

/** The block, or as much of it as fits; undefined when that would be next to nothing. */
function fitBlock(block: Block, room: number): Block | undefined {
  if (lengthOf(block) <= room) return isEmpty(block) ? { kind: "paragraph", text: "–" } : block;
  if (room < 80) return undefined;
  switch (block.kind) {
    case "paragraph":
      return { ...block, text: cutText(block.text, room) };
    case "list":
      return block.items[0] !== undefined && block.items[0].length > room
        ? { ...block, items: [cutText(block.items[0], room)] }
        : { ...block, items: takeWhileFits(block.items, (item) => item.length, room) };
    case "table":
      return fitTable(block, room);
  }
}

function fitTable(table: Table, room: number): Block | undefined {
  const headerLength = cellsLength(table.header);
  const rows = takeWhileFits(table.rows, cellsLength, room - headerLength);
  return rows.length === 0 ? undefined : { ...table, rows };
}

function takeWhileFits<T>(items: readonly T[], length: (item: T) => number, room: number): T[] {
  let left = room;
  const end = items.findIndex((item) => {
    left -= length(item);
    return left < 0;
  });
  return items.slice(0, end === -1 ? items.length : end);
}

function richText(block: Block): RichTextBlock {
  switch (block.kind) {
    case "paragraph":
      return { type: "rich_text", elements: [section(block.text)] };
    case "list":
      return richTextList(block.items, block.ordered);
    case "table":
      return richTextList(block.rows.map((row) => rowAsLine(block.header, row)));
  }
}

function section(text: string) {
  const element = { type: "text" as const, text: text || "–" };
  return { type: "rich_text_section" as const, elements: [element] };
}

/** "Texas: mean $120,000, growth 15 %": a row that needs no width. */
function rowAsLine(header: readonly string[], row: readonly string[]): string {
  const [name = "", ...cells] = row;
  const facts = cells.map((cell, index) => `${header[index + 1] ?? ""} ${cell}`.trim());
  return facts.length === 0 ? name : `${name}: ${facts.join(", ")}`;
}

export function tableBlock(table: Table): TableBlock {
  const width = Math.min(table.header.length, LIMITS.tableColumns);
  const rows = [table.header, ...table.rows.slice(0, LIMITS.tableRows - 1)];
  return {
    type: "table",
    column_settings: Array.from({ length: width }, () => ({ is_wrapped: true })),
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, column) => ({
        type: "raw_text" as const,
        text: row[column]?.trim() || "–",
      })),
    ),
  };
}

function fitsPhone(table: Table): boolean {
  const columns = table.header.length;
  return columns > 0 && columns <= BUDGET.phoneColumns && table.rows.length < LIMITS.tableRows;
}

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case "paragraph":
      return block.text.trim() === "";
    case "list":
      return block.items.length === 0;
    case "table":
      return block.rows.length === 0 || block.header.length === 0;
  }
}

function lengthOf(block: Block): number {
  switch (block.kind) {
    case "paragraph":
      return block.text.length;
    case "list":
      return cellsLength(block.items);
    case "table":
      return cellsLength(block.header) + block.rows.reduce((sum, row) => sum + cellsLength(row), 0);
  }
}

function cellsLength(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}
