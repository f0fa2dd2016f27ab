import type { RootContent } from "mdast";
import type { Guide, Passage } from "./passage.ts";
import { blocksToText, readBlocks } from "./read-blocks.ts";
import { slug } from "./slug.ts";

/** A passage of a plain document ends at the first block that takes it past this many words. */
const WORDS = 110;
/** A citation wider than this is of no help to whoever looks it up. */
const LINES = 25;

interface PlainSection {
  readonly heading: string;
  readonly parent: string;
  readonly line: number;
  readonly nodes: readonly RootContent[];
}

/** A section of a document that carries no metadata → passages that cite the file's own lines. */
export function splitPlainSection(section: PlainSection, guide: Guide): Passage[] {
  return group(section.nodes).flatMap((nodes, i) => {
    const body = readBlocks(nodes);
    if (body.length === 0) return [];
    const number = i === 0 ? "" : `-${i + 1}`;
    return [
      {
        id: `${guide.id}-${slug(section.heading)}${number}`,
        guide,
        section: section.parent,
        heading: section.heading,
        isQuestion: section.heading.endsWith("?"),
        body,
        text: blocksToText(body),
        lines: span(nodes, section.line),
        asks: [],
        words: [],
        facts: [],
        line: section.line,
      },
    ];
  });
}

function group(nodes: readonly RootContent[]): RootContent[][] {
  const groups: RootContent[][] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const size = blocksToText(readBlocks([node])).split(/\s+/).length;
    const open = groups.at(-1);
    const [first, last] = span([...(open ?? []), node], 1);
    if (open && words + size <= WORDS && last - first < LINES) open.push(node);
    else groups.push([node]);
    words = open === groups.at(-1) ? words + size : size;
  }
  return groups;
}

function span(nodes: readonly RootContent[], fallback: number): [number, number] {
  const first = nodes[0]?.position?.start.line ?? fallback;
  return [first, nodes.at(-1)?.position?.end.line ?? first];
}
