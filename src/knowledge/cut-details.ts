/** The folded block below a passage, as lines of text. */
export interface DetailsBlock {
  /** Where it opens, 1-based. */
  readonly line: number;
  /** The opening line itself. */
  readonly opening: string;
  /** What stands between its opening and its closing line. */
  readonly inside: readonly string[];
  readonly isClosed: boolean;
}

/** What a block leaves in the Markdown, so that its place is known. */
const MARK = "<!-- details -->";

const OPENING = /^<details>\s*<summary>\s*Source line/i;
const CLOSING = /^\s*<\/details>\s*$/i;
const HEADING = /^#{1,6}\s/;

/**
 * Takes the folded blocks out of Markdown: most of a guide is phrasings, and they are plain
 * lines, so that reading them as Markdown would take most of the time for nothing.
 * @returns the Markdown with each block's lines empty but the first, and the blocks by that line.
 */
export function cutDetails(markdown: string): {
  markdown: string;
  blocks: ReadonlyMap<number, DetailsBlock>;
} {
  const lines = markdown.split("\n");
  const blocks = new Map<number, DetailsBlock>();
  for (let i = 0; i < lines.length; i++) {
    if (!OPENING.test(lines[i] ?? "")) continue;
    const block = readBlock(lines, i);
    blocks.set(block.line, block);
    lines.fill("", i, i + 1 + block.inside.length + (block.isClosed ? 1 : 0));
    lines[i] = MARK;
  }
  return { markdown: lines.join("\n"), blocks };
}

// A heading or the next block ends one that was left open.
function readBlock(lines: readonly string[], start: number): DetailsBlock {
  const inside: string[] = [];
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (CLOSING.test(line)) return { ...opened(lines, start), inside, isClosed: true };
    if (HEADING.test(line) || OPENING.test(line)) break;
    inside.push(line);
  }
  return { ...opened(lines, start), inside, isClosed: false };
}

function opened(lines: readonly string[], start: number) {
  return { line: start + 1, opening: lines[start] ?? "" };
}
