import type { Block } from "../../../src/knowledge/passage.ts";
import { escapeText } from "../escape-text.ts";

/** Blocks as Discord Markdown. Tables become lists: Discord has none, and phones are narrow. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return escapeText(block.text);
    case "list":
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${oneLine(item)}`)
        .join("\n");
    case "table":
      return block.rows.map((row) => renderRow(block.header, row)).join("\n");
  }
}

/** Each cell with the name of its column: without the lines of a table nothing else tells. */
function renderRow(header: readonly string[], row: readonly string[]): string {
  const cells = row.map((cell, i) => {
    const name = oneLine(header[i] ?? "");
    return name === "" ? `**${oneLine(cell)}**` : `${name}: **${oneLine(cell)}**`;
  });
  return `- ${cells.join(" · ")}`;
}

function oneLine(text: string): string {
  return escapeText(text.replace(/\s+/g, " ").trim());
}
