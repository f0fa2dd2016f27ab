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

function renderRow(header: readonly string[], [first = "", ...rest]: readonly string[]): string {
  const cells = rest.map((cell, i) => {
    const name = header[i + 1];
    // With two columns the header is said once, by the text around it.
    return rest.length > 1 && name ? `${oneLine(name)}: ${oneLine(cell)}` : oneLine(cell);
  });
  return `- **${oneLine(first)}**${cells.length > 0 ? `: ${cells.join(" · ")}` : ""}`;
}

function oneLine(text: string): string {
  return escapeText(text.replace(/\s+/g, " ").trim());
}
