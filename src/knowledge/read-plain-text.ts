import type { Root, RootContent } from "mdast";

/** From this average length on, each line of a block is a paragraph of its own and not wrapped text. */
const UNWRAPPED = 100;
/** A short line on its own, without a full stop, is a heading. */
const HEADING = 70;

/** A plain-text file as a Markdown tree: headings and paragraphs, with their lines. */
export function readPlainText(source: string): Root {
  const children = blocks(source.split(/\r?\n/)).flatMap(({ first, lines }): RootContent[] => {
    const average = lines.join("").length / lines.length;
    if (lines.length === 1 && isHeading(lines[0] ?? ""))
      return [node("heading", lines[0] ?? "", first, first)];
    if (average >= UNWRAPPED)
      return lines.map((line, i) => node("paragraph", line, first + i, first + i));
    return [node("paragraph", lines.join("\n"), first, first + lines.length - 1)];
  });
  return { type: "root", children };
}

function blocks(lines: readonly string[]): { first: number; lines: string[] }[] {
  const found: { first: number; lines: string[] }[] = [];
  let open: { first: number; lines: string[] } | undefined;
  lines.forEach((line, i) => {
    if (!line.trim()) open = undefined;
    else if (open) open.lines.push(line.trim());
    else {
      open = { first: i + 1, lines: [line.trim()] };
      found.push(open);
    }
  });
  return found;
}

function isHeading(line: string): boolean {
  return line.length <= HEADING && /\p{L}/u.test(line) && !/[.!:;,]$/.test(line);
}

function node(type: "heading" | "paragraph", value: string, first: number, last: number) {
  const position = { start: { line: first, column: 1 }, end: { line: last, column: 1 } };
  const children = [{ type: "text" as const, value }];
  return type === "heading"
    ? { type, depth: 2 as const, children, position }
    : { type, children, position };
}
