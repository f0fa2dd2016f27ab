import type { DetailsBlock } from "./cut-details.ts";
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

type Report = (line: number, problem: string, fix: string) => void;

const SUMMARY =
  /^<details>\s*<summary>\s*Source lines?\s+(\d+)(?:\s*[-–]\s*(\d+))?(?:,\s*as of\s+([^<]+?))?\s*<\/summary>\s*$/i;

const INSIDE =
  "Use `Asked as:` and `Facts:`, each with a list below it, and `Related words: one, other`.";

/** Reads `<details><summary>Source lines 3-5, as of May 2023</summary>` and the lists inside it. */
export function readDetails(file: string, block: DetailsBlock): DetailsReading {
  const findings: Finding[] = [];
  const report: Report = (line, problem, fix) =>
    findings.push({ severity: "error", file, line, problem, fix });
  if (!block.isClosed)
    report(block.line, "has a details block without an end.", "Write `</details>` below it.");
  const source = readSummary(block, report);
  const entries = readEntries(block, report);
  const textsOf = (list: List) =>
    entries.flatMap((entry) => (entry.list === list && entry.text ? [entry.text] : []));
  const asks = textsOf("asked as");
  const words = textsOf("related words").flatMap((text) =>
    text.split(/[,;]/).flatMap((word) => word.trim() || []),
  );
  const facts = entries.flatMap((entry) => (entry.list === "facts" ? readFact(entry, report) : []));
  if (!source || findings.length > 0) return { findings };
  return { details: { ...source, asks, words, facts }, findings };
}

function readSummary({ opening, line }: DetailsBlock, report: Report) {
  const [, from, to, asOf] = SUMMARY.exec(opening) ?? [];
  const first = Number(from ?? 0);
  const last = Number(to ?? first);
  if (first >= 1 && last >= first)
    return { lines: [first, last] as const, ...(asOf === undefined ? {} : { asOf }) };
  report(
    line,
    "does not name its source lines.",
    "Write `<details><summary>Source lines 12-14</summary>`, first line first, and nothing behind it.",
  );
  return undefined;
}

type List = "asked as" | "facts" | "related words";

interface Entry {
  readonly list: List;
  readonly line: number;
  text: string;
}

/** The items of all lists; a line that is no item goes on with the one above it. */
function readEntries(block: DetailsBlock, report: Report): Entry[] {
  const entries: Entry[] = [];
  let list: List | undefined;
  let open: Entry | undefined;
  block.inside.forEach((raw, i) => {
    const line = block.line + 1 + i;
    const text = raw.trim();
    const [, name] = /^(asked as|facts):$/i.exec(text) ?? [];
    const [, related] = /^related words:(.*)$/i.exec(text) ?? [];
    const [, item] = /^ {0,3}[-*+]\s+(.*)$/.exec(raw) ?? [];
    if (name) list = name.toLowerCase() === "facts" ? "facts" : "asked as";
    if (!text || name) open = undefined;
    else if (related !== undefined) open = { list: "related words", line, text: related.trim() };
    else if (item !== undefined && list) open = { list, line, text: item.trim() };
    else if (open) open.text += ` ${text}`;
    else report(line, "has something unknown inside <details>.", INSIDE);
    if (open && open.line === line) entries.push(open);
  });
  return entries;
}

function readFact({ text, line }: Entry, report: Report): Fact[] {
  const [, topic, value, claim] = /^([a-z0-9-]+)\s*:\s*(.+?)\s*\|\s*(.+)$/.exec(text) ?? [];
  if (topic && value && claim) return [{ topic, value, claim }];
  const fix = "Write `- topic: value | claim sentence`.";
  report(line, `has a fact that cannot be read: "${text}".`, fix);
  return [];
}
