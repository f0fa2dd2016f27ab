import type { List, ListItem, RootContent, Table } from "mdast";
import type { Block } from "./passage.ts";
import { plainText } from "./plain-text.ts";

/** Markdown nodes as plain blocks: markup goes, words and structure stay. */
export function readBlocks(nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap(readBlock);
}

/** Blocks as the plain text of a reply: lists with dashes or numbers, tables with bars. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockToText).join("\n\n");
}

function readBlock(node: RootContent): Block[] {
  switch (node.type) {
    case "paragraph":
    case "code":
    case "heading":
      return paragraph(plainText(node));
    case "list":
      return [{ kind: "list", ordered: node.ordered === true, items: readItems(node) }];
    case "table":
      return readTable(node);
    case "blockquote":
      return readBlocks(node.children);
    default:
      return [];
  }
}

function paragraph(text: string): Block[] {
  return text ? [{ kind: "paragraph", text }] : [];
}

// A list within a list becomes items of the outer one: replies are one level deep on every surface.
function readItems(list: List): string[] {
  return list.children.flatMap((item: ListItem) => {
    const own = item.children.filter((child) => child.type !== "list");
    const inner = item.children.filter((child): child is List => child.type === "list");
    const text = own.map(plainText).join(" ").trim();
    return [text, ...inner.flatMap(readItems)].filter(Boolean);
  });
}

function readTable(table: Table): Block[] {
  const [header, ...rows] = table.children.map((row) => row.children.map(plainText));
  return header ? [{ kind: "table", header, rows }] : [];
}

function blockToText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "list":
      return block.items
        .map((item, i) => (block.ordered ? `${i + 1}. ${item}` : `- ${item}`))
        .join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.join(" | ")).join("\n");
  }
}
