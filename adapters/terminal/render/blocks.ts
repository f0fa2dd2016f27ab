import type { Block } from "../../../src/knowledge/passage.ts";
import type { Screen } from "./screen.ts";
import { renderTable } from "./table.ts";
import { wrapText } from "./wrap-text.ts";

/**
 * Blocks as lines, an empty line between two.
 * @param marks what stands after the last paragraph, or after all where there is none, e.g. "[1]".
 */
export function renderBlocks(blocks: readonly Block[], marks: string, screen: Screen): string[] {
  const paragraph = blocks.findLastIndex(({ kind }) => kind === "paragraph");
  const marked = paragraph < 0 ? blocks.length - 1 : paragraph;
  return blocks.flatMap((block, i) => {
    const lines = renderBlock(block, i === marked ? marks : "", screen);
    return i === 0 ? lines : ["", ...lines];
  });
}

function renderBlock(block: Block, marks: string, screen: Screen): string[] {
  switch (block.kind) {
    case "paragraph":
      return wrapText(`${block.text} ${marks}`, screen.width);
    case "list":
      return block.items.flatMap((item, i) => {
        const bullet = block.ordered ? `${i + 1}. ` : "- ";
        const text = i === block.items.length - 1 ? `${item} ${marks}` : item;
        return wrapText(text, screen.width, { first: bullet, rest: " ".repeat(bullet.length) });
      });
    case "table":
      return [...renderTable(block, screen), ...(marks ? wrapText(marks, screen.width) : [])];
  }
}
