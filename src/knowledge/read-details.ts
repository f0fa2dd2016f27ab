import type { List, Node, RootContent } from "mdast";
import type { Finding } from "./finding.ts";
import type { Fact } from "./passage.ts";
import { plainText } from "./plain-text.ts";

/** What stands in the folded block below a passage. */
export interface Details {
  readonly lines: readonly [first: number, last: number];
  readonly asOf?: string;
  readonly asks: readonly string[];
  readonly words: readonly string[];
  readonly facts: readonly Fact[];
}

export interface DetailsReading {
  readonly details?: Details;
  readonly findings: readonly Finding[];
}

type Report = (line: number, problem: string, fix: string) => void;

const SUMMARY =
  /^<details>\s*<summary>\s*Source lines?\s+(\d+)(?:\s*[-–]\s*(\d+))?(?:,\s*as of\s+([^<]+?))?\s*<\/summary>$/i;

const INSIDE =
  "Use `Asked as:` and `Facts:`, each with a list below it, and `Related words: one, other`, with empty lines between.";

/** Whether a node opens the folded block of a passage. */
export function isDetails(node: RootContent): boolean {
  return node.type === "html" && /^<details>\s*<summary>\s*Source line/i.test(node.value);
}

/** Reads `<details><summary>Source lines 3-5, as of May 2023</summary>` and the lists inside it. */
export function readDetails(file: string, nodes: readonly RootContent[]): DetailsReading {
  const findings: Finding[] = [];
  const report: Report = (line, problem, fix) =>
    findings.push({ severity: "error", file, line, problem, fix });
  const [opening, ...rest] = nodes;
  const close = rest.findIndex(
    (node) => node.type === "html" && /^<\/details>$/i.test(node.value.trim()),
  );
  if (close < 0)
    report(lineOf(opening), "has a details block without an end.", "Write `</details>` below it.");
  else if (rest[close + 1])
    report(lineOf(rest[close + 1]), "has text after </details>.", "Move it above `<details>`.");
  const source = readSummary(opening, report);
  const inside = readInside(rest.slice(0, close < 0 ? undefined : close), report);
  return source && findings.length === 0
    ? { details: { ...source, ...inside }, findings }
    : { findings };
}

function readSummary(node: RootContent | undefined, report: Report) {
  const [, from, to, asOf] = (node?.type === "html" && SUMMARY.exec(node.value.trim())) || [];
  const first = Number(from ?? 0);
  const last = Number(to ?? first);
  if (first >= 1 && last >= first)
    return { lines: [first, last] as const, ...(asOf === undefined ? {} : { asOf }) };
  report(
    lineOf(node),
    "does not name its source lines.",
    "Write `<details><summary>Source lines 12-14</summary>`, first line first, and an empty line below it.",
  );
  return undefined;
}

function readInside(nodes: readonly RootContent[], report: Report) {
  const asks: string[] = [];
  const words: string[] = [];
  const facts: Fact[] = [];
  let name = "";
  for (const node of nodes) {
    const text = node.type === "paragraph" ? plainText(node) : "";
    const related = /^related words:\s*(.+)$/i.exec(text)?.[1];
    if (related) words.push(...related.split(/[,;]/).flatMap((word) => word.trim() || []));
    else if (/^(asked as|facts):$/i.test(text)) name = text.toLowerCase();
    else if (node.type === "list" && name === "asked as:") asks.push(...textsOf(node));
    else if (node.type === "list" && name === "facts:") facts.push(...readFacts(node, report));
    else report(lineOf(node), "has something unknown inside <details>.", INSIDE);
  }
  return { asks, words, facts };
}

function textsOf(list: List): string[] {
  return list.children.map(plainItem).filter(Boolean);
}

function plainItem(item: List["children"][number]): string {
  return item.children.map(plainText).join(" ");
}

function readFacts(list: List, report: Report): Fact[] {
  return list.children.flatMap((item) => {
    const text = plainItem(item);
    const [, topic, value, claim] = /^([a-z0-9-]+)\s*:\s*(.+?)\s*\|\s*(.+)$/.exec(text) ?? [];
    if (topic && value && claim) return [{ topic, value, claim }];
    const fix = "Write `- topic: value | claim sentence`.";
    report(lineOf(item), `has a fact that cannot be read: "${text}".`, fix);
    return [];
  });
}

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 1;
}
