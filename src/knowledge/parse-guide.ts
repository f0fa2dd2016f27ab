import { parse as parsePath } from "node:path";
import type { Heading, Node } from "mdast";
import { cutDetails, type DetailsBlock } from "./cut-details.ts";
import type { Finding } from "./finding.ts";
import { readFrontMatter } from "./front-matter.ts";
import { noPassage, noSource, noText, nothingBelow, textAfter } from "./guide-findings.ts";
import type { Guide, Passage } from "./passage.ts";
import { plainText } from "./plain-text.ts";
import { blocksToText, readBlocks } from "./read-blocks.ts";
import { readDetails } from "./read-details.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlainText } from "./read-plain-text.ts";
import { slug } from "./slug.ts";
import { splitPlainSection } from "./split-plain-section.ts";
import { type Section, splitSections } from "./split-sections.ts";

export interface ParsedGuide {
  readonly guide: Guide;
  readonly passages: readonly Passage[];
  readonly findings: readonly Finding[];
}

/** Markdown or plain text → one passage for each heading that has text below it. Never throws on content. */
export function parseGuide(file: string, source: string): ParsedGuide {
  const { present, meta, markdown, findings: top } = readFrontMatter(file, source);
  const isText = /\.txt$/i.test(file);
  const { markdown: text, blocks } = cutDetails(isText ? "" : markdown);
  const { children } = isText ? readPlainText(markdown) : readMarkdown(text);
  const title = children.find(
    (node): node is Heading => node.type === "heading" && node.depth === 1,
  );
  const { name } = parsePath(file);
  const heading = (title && plainText(title)) || name;
  const guide: Guide = meta
    ? withoutUndefined({ ...meta, file })
    : { id: slug(name), title: heading, publisher: heading, file };
  const sections = splitSections(children, guide.title);
  const empty = isText ? [] : sections.filter(({ isEmpty }) => isEmpty);
  const findings = [...top, ...empty.map((section) => nothingBelow(file, section))];
  const passages = sections.flatMap((section) => {
    const at = section.nodes.findIndex((node) => blocks.has(lineOf(node)));
    const block = blocks.get(lineOf(section.nodes[at]));
    if (block) return readDigest(section, at, block, guide, findings);
    if (!present) return splitPlainSection(section, guide);
    if (readBlocks(section.nodes).length > 0) findings.push(noSource(file, section));
    return [];
  });
  if (passages.length === 0 && findings.length === 0) findings.push(noPassage(file));
  return { guide, passages: present ? passages : withUniqueIds(passages), findings };
}

/** A section whose details block stands at node `at` → its passage. */
function readDigest(
  section: Section,
  at: number,
  block: DetailsBlock,
  guide: Guide,
  findings: Finding[],
): Passage[] {
  const body = readBlocks(section.nodes.slice(0, at));
  const { details, findings: wrong } = readDetails(guide.file, block);
  findings.push(...wrong);
  const after = section.nodes[at + 1];
  if (after) findings.push(textAfter(guide.file, lineOf(after)));
  if (body.length === 0) findings.push(noText(guide.file, section));
  if (!details || body.length === 0) return [];
  const { heading, parent, line } = section;
  const id = `${guide.id}-${slug(heading)}`;
  const text = blocksToText(body);
  const isQuestion = heading.endsWith("?");
  return [{ ...details, id, guide, section: parent, heading, isQuestion, body, text, line }];
}

// Headings of a document that nobody wrote for this program may repeat.
function withUniqueIds(passages: readonly Passage[]): Passage[] {
  const taken = new Set<string>();
  return passages.map((passage) => {
    let { id } = passage;
    for (let number = 2; taken.has(id); number++) id = `${passage.id}-${number}`;
    taken.add(id);
    return { ...passage, id };
  });
}

function withoutUndefined(guide: {
  id: string;
  title: string;
  publisher: string;
  url?: string | undefined;
  retrieved?: string | undefined;
  file: string;
}): Guide {
  const { url, retrieved, ...rest } = guide;
  return { ...rest, ...(url ? { url } : {}), ...(retrieved ? { retrieved } : {}) };
}

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 0;
}
