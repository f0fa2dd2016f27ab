import type { ShortSection } from "../../../src/report/render-short.ts";
import { escapeText } from "../escape-text.ts";
import { PHRASES } from "../phrases.ts";
import { type Card, card } from "./card.ts";

/** The short report, a paragraph for each of its sections. */
export function renderReport(sections: readonly ShortSection[]): Card {
  const texts = sections.map(({ title, lines }) => {
    const shown = lines.map((line) => `- ${escapeText(line)}`);
    return [`**${escapeText(title)}**`, ...shown].join("\n");
  });
  return card({ texts: [`### ${PHRASES.reportTitle}`, ...texts, `-# ${PHRASES.reportHint}`] });
}
