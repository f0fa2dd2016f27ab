import type { ShortSection } from "../../../src/report/render-short.ts";
import { LIMITS } from "../limits.ts";
import { PHRASES } from "../phrases.ts";
import { escapeMrkdwn } from "../read/mrkdwn.ts";
import { cutText } from "./cut-text.ts";
import { context, cutEscaped, type Message, paragraph } from "./elements.ts";

/** The short report, a block for each of its sections. */
export function renderReport(sections: readonly ShortSection[]): Message {
  const texts = sections.map(({ title, lines }) => [title, ...lines].join("\n"));
  return {
    text: cutText(escapeMrkdwn([PHRASES.reportTitle, ...texts].join("\n\n")), LIMITS.text),
    blocks: [paragraph(PHRASES.reportTitle), ...sections.map(block), context(PHRASES.reportHint)],
  };
}

function block({ title, lines }: ShortSection) {
  const shown = [`*${escapeMrkdwn(title)}*`, ...lines.map((line) => `• ${escapeMrkdwn(line)}`)];
  const text = cutEscaped(shown.join("\n"), LIMITS.sectionText);
  return { type: "section" as const, text: { type: "mrkdwn" as const, text, verbatim: true } };
}
