import type { Nodes } from "mdast";

/** The words of a Markdown node without any markup, white space folded. */
export function plainText(node: Nodes): string {
  return wordsOf(node).replace(/\s+/g, " ").trim();
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case "break":
      return " ";
    case "html":
      return /^<br\b/i.test(node.value) ? " " : "";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    default:
      if ("value" in node) return node.value;
      return "children" in node ? node.children.map(wordsOf).join("") : "";
  }
}
