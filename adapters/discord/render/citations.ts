import type { Citation } from "../../../src/answer.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import { PHRASES } from "../phrases.ts";
import { webLink } from "./web-link.ts";

/** Most that the list of sources may take of a message (UTF-16 units). */
const ROOM = 1200;
const TITLE = 90;

/** The sources of a reply, each with the number under which the text refers to it. */
export interface NumberedCitations {
  /** " [1][3]", or nothing. */
  mark(citations: readonly Citation[]): string;
  /** The list as small print, one line each. */
  list(): string;
}

/** Numbers citations in their order; the same place in a guide gets one number. */
export function numberCitations(citations: readonly Citation[]): NumberedCitations {
  const numbered = new Map<string, { citation: Citation; number: number }>();
  for (const citation of citations) {
    const place = placeOf(citation);
    if (!numbered.has(place)) numbered.set(place, { citation, number: numbered.size + 1 });
  }
  const numberOf = (citation: Citation) => numbered.get(placeOf(citation))?.number;
  return {
    mark(cited) {
      const numbers = [...new Set(cited.map(numberOf))].filter((number) => number !== undefined);
      return numbers.length === 0 ? "" : ` ${numbers.map((number) => `[${number}]`).join("")}`;
    },
    list: () => fitLines([...numbered.values()]),
  };
}

function fitLines(entries: readonly { citation: Citation; number: number }[]): string {
  const linked = entries.map(({ citation, number }) => line(citation, number, true));
  if (size(linked) <= ROOM) return linked.join("\n");
  const lines: string[] = [];
  for (const { citation, number } of entries) {
    const next = line(citation, number, false);
    if (size([...lines, next]) > ROOM - 20) break;
    lines.push(next);
  }
  const left = entries.length - lines.length;
  if (left > 0) lines.push(`-# ${PHRASES.moreSources(left)}`);
  return lines.join("\n");
}

function line(citation: Citation, number: number, linked: boolean): string {
  const { title, publisher, section, lines, url, asOf } = citation;
  const name = short(title === publisher ? title : `${title} (${publisher})`);
  const [first, last] = lines;
  const details = [
    webLink(name, linked ? url : undefined),
    short(section),
    first === last ? `line ${first}` : `lines ${first}–${last}`,
    ...(asOf === undefined ? [] : [`as of ${short(asOf)}`]),
  ];
  return `-# [${number}] ${details.filter((detail) => detail !== "").join(" · ")}`;
}

function short(text: string): string {
  return escapeText(cutText(text.replace(/\s+/g, " ").trim(), TITLE));
}

function size(lines: readonly string[]): number {
  return lines.join("\n").length;
}

function placeOf({ document, section, lines }: Citation): string {
  return JSON.stringify([document, section, lines]);
}
