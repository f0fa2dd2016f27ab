import type { ContextBlock } from "@slack/types";
import type { Citation } from "../../../src/answer.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { moreSources, PHRASES } from "../phrases.ts";
import { escapeMrkdwn, mrkdwnLink } from "../read/mrkdwn.ts";
import { cutText } from "./cut-text.ts";

const NAME_LENGTH = 100;

/** Numbered sources, each with its link, section, lines and date, as one quiet block. */
export function renderCitations(citations: readonly Citation[]): ContextBlock[] {
  if (citations.length === 0) return [];
  const lines = listed(citations).map((citation, index) => {
    const link = mrkdwnLink(sourceName(citation), shortUrl(citation.url));
    return `[${index + 1}] ${link}${escapeMrkdwn(sourceDetails(citation))}`;
  });
  const elements = pack([...lines, ...more(citations)]).map((text) => ({
    type: "mrkdwn" as const,
    text,
    verbatim: true,
  }));
  return [{ type: "context", elements }];
}

/** The same as plain lines, for notifications and screen readers. */
export function citationLines(citations: readonly Citation[]): string[] {
  if (citations.length === 0) return [];
  const lines = listed(citations).map(
    (citation, index) => `[${index + 1}] ${sourceName(citation)}${sourceDetails(citation)}`,
  );
  return [`${PHRASES.sources}:`, ...lines, ...more(citations)];
}

/** "Zengig, May 2023": where one claim of several stands. */
export function shortSource({ publisher, document, asOf }: Citation): string {
  return cutText([publisher || document, asOf].filter(Boolean).join(", "), NAME_LENGTH);
}

function listed(citations: readonly Citation[]): readonly Citation[] {
  return citations.slice(0, BUDGET.citations);
}

function more(citations: readonly Citation[]): string[] {
  const rest = citations.length - BUDGET.citations;
  return rest > 0 ? [moreSources(rest)] : [];
}

function sourceName({ publisher, title, document }: Citation): string {
  const name = [publisher, title || document].filter(Boolean).join(": ");
  return cutText(name || document, NAME_LENGTH);
}

function sourceDetails({ section, lines: [first, last], asOf }: Citation): string {
  const where = cutText(section, NAME_LENGTH);
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return `, ${[where, lines].filter(Boolean).join(", ")}${asOf ? ` (${cutText(asOf, 60)})` : ""}`;
}

/** An address that would fill the block is worth less than the other sources. */
function shortUrl(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= 250 ? url : undefined;
}

/** Joins lines into as few text elements as their length allows. */
function pack(lines: readonly string[]): string[] {
  const packed: string[] = [];
  for (const line of lines) {
    const last = packed.at(-1);
    const fits = last !== undefined && last.length + line.length < LIMITS.sectionText;
    packed.push(fits ? `${packed.pop()}\n${line}` : line);
  }
  return packed;
}
