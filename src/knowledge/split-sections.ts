import type { Heading, RootContent } from "mdast";
import { plainText } from "./plain-text.ts";

/** A heading with what stands between it and the next one. */
export interface Section {
  readonly heading: string;
  /** The heading above it; its own where that is only the document's title. */
  readonly parent: string;
  readonly line: number;
  readonly nodes: readonly RootContent[];
  /** True when neither text nor a lower heading stands below it. */
  readonly isEmpty: boolean;
}

/**
 * A document's nodes → its sections, in order; what stands above the first heading is one too.
 * @param title heading of what has none.
 */
export function splitSections(nodes: readonly RootContent[], title: string): Section[] {
  const starts = nodes.flatMap((node, i) => (node.type === "heading" ? [i] : []));
  const top = { heading: title, parent: title, line: 1, isEmpty: false };
  const open: Heading[] = [];
  const headed = starts.map((start, i) => {
    const end = starts[i + 1] ?? nodes.length;
    return readSection(nodes.slice(start, end), nodes[end], title, open);
  });
  return [{ ...top, nodes: nodes.slice(0, starts[0] ?? nodes.length) }, ...headed.flat()];
}

/** @param open the headings that the section stands below; brought up to date. */
function readSection(
  [heading, ...nodes]: readonly RootContent[],
  next: RootContent | undefined,
  title: string,
  open: Heading[],
): Section[] {
  if (heading?.type !== "heading") return [];
  while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
  const above = open.at(-1);
  open.push(heading);
  const own = plainText(heading) || title;
  const hasLower = next?.type === "heading" && next.depth > heading.depth;
  return [
    {
      heading: own,
      parent: above && above.depth > 1 ? plainText(above) : own,
      line: heading.position?.start.line ?? 1,
      nodes,
      isEmpty: nodes.length === 0 && !hasLower,
    },
  ];
}
