import type { List, Node, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { Finding } from "./finding.ts";
import type { Fact } from "./passage.ts";

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

const SUMMARY =
  /<details>\s*<summary>\s*Source lines?\s+(\d+)(?:\s*[-–]\s*(\d+))?(?:,\s*as of\s+([^<]+?))?\s*<\/summary>/i;

const RELATED = /^related words:\s*([\s\S]+)$/i;

/** Whether a node opens or closes a folded block. */
export function isDetails(node: RootContent, edge: "open" | "close"): boolean {
  if (node.type !== "html") return false;
  return edge === "open" ? /^<details>/i.test(node.value) : /<\/details>\s*$/i.test(node.value);
}

/** Reads `<details><summary>Source lines 3-5, as of May 2023</summary>` and the lists inside it. */
export function readDetails(file: string, nodes: readonly RootContent[]): DetailsReading {
  const findings: Finding[] = [];
  const report = (line: number, problem: string, fix: string) =>
    findings.push({ severity: "error", file, line, problem, fix });
  const [opening] = nodes;
  const at = lineOf(opening);
  const summary = opening?.type === "html" ? SUMMARY.exec(opening.value) : null;
  const first = Number(summary?.[1] ?? 0);
  const last = Number(summary?.[2] ?? first);
  if (!summary || first < 1 || last < first)
    report(
      at,
      "does not name its source lines.",
      "Write `<details><summary>Source lines 12-14</summary>`, first line first, and an empty line below it.",
    );
  const lists = namedLists(nodes.slice(1), (line, problem) =>
    report(
      line,
      problem,
      "Use the lists `Asked as:` and `Facts:`, each with an empty line around it.",
    ),
  );
  const facts = (lists.get("facts") ?? []).flatMap(({ text, line }) => {
    const fact = readFact(text);
    if (!fact)
      report(
        line,
        `has a fact that cannot be read: "${text}".`,
        "Write `- topic: value | claim sentence`.",
      );
    return fact ?? [];
  });
  if (findings.length > 0) return { findings };
  const asks = (lists.get("asked as") ?? []).map((item) => item.text);
  const asOf = summary?.[3] === undefined ? {} : { asOf: summary[3] };
  const words = nodes.flatMap(readWords);
  return { details: { lines: [first, last], ...asOf, asks, words, facts }, findings };
}

function readWords(node: RootContent): string[] {
  const words = node.type === "paragraph" ? RELATED.exec(textOf(node))?.[1] : undefined;
  return words?.split(/[,;\n]/).flatMap((word) => word.trim() || []) ?? [];
}

interface Item {
  readonly text: string;
  readonly line: number;
}

function namedLists(
  nodes: readonly RootContent[],
  report: (line: number, problem: string) => void,
): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  let name = "";
  for (const node of nodes) {
    if (node.type === "paragraph") name = textOf(node).trim().replace(/:$/, "").toLowerCase();
    else if (node.type === "list" && (name === "asked as" || name === "facts"))
      lists.set(name, readItems(node));
    else if (node.type !== "html") report(lineOf(node), `has something unknown under "${name}".`);
  }
  return lists;
}

function readItems(list: List): Item[] {
  return list.children.map((item) => ({
    text: textOf(item).replace(/\s+/g, " ").trim(),
    line: lineOf(item),
  }));
}

function readFact(text: string): Fact | undefined {
  const match = /^([a-z0-9-]+)\s*:\s*(.+?)\s*\|\s*(.+)$/.exec(text);
  const [, topic, value, claim] = match ?? [];
  return topic && value && claim ? { topic, value, claim } : undefined;
}

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 1;
}
