import { parse as parsePath } from "node:path";
import type { Heading } from "mdast";
import type { Finding } from "./finding.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Guide, Passage } from "./passage.ts";
import { plainText } from "./plain-text.ts";
import { blocksToText, readBlocks } from "./read-blocks.ts";
import { isDetails, readDetails } from "./read-details.ts";
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
  const { children } = isText ? readPlainText(markdown) : readMarkdown(markdown);
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
  const passages = sections.flatMap((section) => readSection(section, guide, present, findings));
  if (passages.length === 0 && findings.length === 0) findings.push(noPassage(file));
  return { guide, passages: present ? passages : withUniqueIds(passages), findings };
}

/** @param isDigest whether the guide rests on a source elsewhere, so that each passage must name its lines. */
function readSection(
  section: Section,
  guide: Guide,
  isDigest: boolean,
  findings: Finding[],
): Passage[] {
  const opening = section.nodes.findIndex(isDetails);
  const body = readBlocks(opening < 0 ? section.nodes : section.nodes.slice(0, opening));
  if (opening < 0) {
    if (body.length > 0 && isDigest) findings.push(noSource(guide.file, section));
    return isDigest ? [] : splitPlainSection(section, guide);
  }
  const { details, findings: wrong } = readDetails(guide.file, section.nodes.slice(opening));
  findings.push(...wrong);
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

function noPassage(file: string): Finding {
  return {
    severity: "error",
    file,
    line: 1,
    problem: "holds no text.",
    fix: "Write something into it, or take it out of the folder.",
  };
}

function nothingBelow(file: string, { heading, line }: Section): Finding {
  return {
    severity: "warning",
    file,
    line,
    problem: `has nothing below "${heading}".`,
    fix: "Write its text, or take the heading away.",
  };
}

function noSource(file: string, { heading, line }: Section): Finding {
  return {
    severity: "error",
    file,
    line,
    problem: `has text under "${heading}" without its source.`,
    fix: "Add below it `<details><summary>Source lines 12-14</summary>`, the `Asked as:` list and `</details>`.",
  };
}

function noText(file: string, { heading, line }: Section): Finding {
  return {
    severity: "error",
    file,
    line,
    problem: `has a question without an answer: "${heading}".`,
    fix: "Write a paragraph, list or table between the heading and the details block.",
  };
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
