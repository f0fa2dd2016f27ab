import type { Heading, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString as textOf } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Finding } from "./finding.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Guide, Passage } from "./passage.ts";
import { blocksToText, readBlocks } from "./read-blocks.ts";
import { isDetails, readDetails } from "./read-details.ts";
import { readPlainText } from "./read-plain-text.ts";
import { slug } from "./slug.ts";
import { splitPlainSection } from "./split-plain-section.ts";

export interface ParsedGuide {
  readonly guide: Guide;
  readonly passages: readonly Passage[];
  readonly findings: readonly Finding[];
}

/** A heading with what stands between it and the next one. */
interface Section {
  readonly heading: string;
  readonly parent: string;
  readonly line: number;
  readonly nodes: readonly RootContent[];
}

/** Markdown → one passage for each heading that has text below it. Never throws on content. */
export function parseGuide(file: string, source: string): ParsedGuide {
  const { meta, markdown, findings: top } = readFrontMatter(file, source);
  const { children } = file.endsWith(".txt") ? readPlainText(markdown) : readTree(markdown);
  const title = children.find(
    (node): node is Heading => node.type === "heading" && node.depth === 1,
  );
  const name = file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  const heading = title ? textOf(title) : name;
  const guide: Guide = meta
    ? withoutUndefined({ ...meta, file })
    : { id: slug(name), title: heading, publisher: heading, file };
  const findings: Finding[] = [...top];
  const passages = splitSections(children, guide.title).flatMap((section) =>
    readSection(section, guide, meta !== undefined, findings),
  );
  return { guide, passages, findings };
}

function readTree(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

function splitSections(nodes: readonly RootContent[], title: string): Section[] {
  const open: Heading[] = [];
  const sections: { heading: string; parent: string; line: number; nodes: RootContent[] }[] = [
    { heading: title, parent: title, line: 1, nodes: [] },
  ];
  for (const node of nodes) {
    if (node.type !== "heading") {
      sections.at(-1)?.nodes.push(node);
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const parent = open.at(-1);
    open.push(node);
    sections.push({
      heading: textOf(node).trim(),
      parent: parent && parent.depth > 1 ? textOf(parent).trim() : textOf(node).trim(),
      line: node.position?.start.line ?? 1,
      nodes: [],
    });
  }
  return sections;
}

function readSection(
  section: Section,
  guide: Guide,
  grounded: boolean,
  findings: Finding[],
): Passage[] {
  const opening = section.nodes.findIndex((node) => isDetails(node, "open"));
  const content = opening < 0 ? section.nodes : section.nodes.slice(0, opening);
  if (opening < 0) {
    if (content.length > 0 && grounded) findings.push(noSource(guide.file, section));
    return grounded ? [] : splitPlainSection(section, guide);
  }
  const { details, findings: wrong } = readDetails(guide.file, section.nodes.slice(opening));
  findings.push(...wrong);
  const body = readBlocks(content);
  if (body.length === 0) findings.push(noText(guide.file, section));
  if (!details || body.length === 0) return [];
  return [
    {
      ...details,
      id: `${guide.id}-${slug(section.heading)}`,
      guide,
      section: section.parent,
      heading: section.heading,
      isQuestion: section.heading.endsWith("?"),
      body,
      text: blocksToText(body),
      line: section.line,
    },
  ];
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
