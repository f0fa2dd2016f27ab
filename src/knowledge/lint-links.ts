import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Nodes } from "mdast";
import type { Finding } from "./finding.ts";
import { headingAnchors } from "./heading-anchors.ts";
import { plainText } from "./plain-text.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Links of a Markdown file that lead to a file or heading that is not there. */
export async function lintLinks(file: string, source: string): Promise<Finding[]> {
  // Reading Markdown takes most of the time; most guides have no link at all.
  if (!/\]\(|\]:/.test(source)) return [];
  const links = [...nodesOf(readMarkdown(source))].filter(isRelativeLink);
  const findings = await Promise.all(
    links.map(async (link): Promise<Finding[]> => {
      const problem = await problemOf(link.url, file);
      const line = link.position?.start.line ?? 1;
      const fix = "Write the name of a file in the folder, and after # a heading of it.";
      return problem ? [{ severity: "error", file, line, problem, fix }] : [];
    }),
  );
  return findings.flat();
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

function isRelativeLink(node: Nodes): node is Extract<Nodes, { url: string }> {
  return "url" in node && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(node.url);
}

async function problemOf(url: string, file: string): Promise<string | undefined> {
  const [path = "", fragment] = decode(url).split("#");
  const target = path ? join(dirname(file), path) : file;
  const source = await readFile(target, "utf8").catch(() => undefined);
  if (source === undefined) return `links to "${url}", but there is no such file.`;
  if (!fragment || !/\.md$/i.test(target)) return undefined;
  const headings = [...nodesOf(readMarkdown(source))].filter(({ type }) => type === "heading");
  const found = headingAnchors(headings.map(plainText)).has(fragment);
  return found ? undefined : `links to "${url}", but there is no such heading.`;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
