import type { Topic } from "../../../src/advisor.ts";
import { sectionKey } from "../catalogue.ts";
import type { Control } from "../control.ts";
import { shortKey } from "../control.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import { LIMITS } from "../limits.ts";
import { PHRASES } from "../phrases.ts";
import { type Card, card, type Row } from "./card.ts";
import { button, buttonRow, selectRow } from "./controls.ts";

const NAME = 90;

/** One page of all sections, to pick from. */
export function renderTopics(topics: readonly Topic[], wanted: number): Card {
  const { items, page, pages } = pageOf(topics, wanted);
  const lines = items.map(
    ({ section, guide, passages }) =>
      `- ${short(section)} · ${short(guide.title)} (${passages.length})`,
  );
  return card({
    texts: [withPage(PHRASES.topicsTitle, lines, page, pages)],
    rows: [
      ...selectRow(
        { action: "open" },
        PHRASES.pickTopic,
        items.map((topic) => ({
          label: `${topic.section} · ${topic.guide.title}`,
          value: sectionKey(topic),
        })),
      ),
      ...turnPages(page, pages, (to) => ({ action: "topics", page: to })),
    ],
  });
}

/** One page of a section's questions, to pick from. */
export function renderTopic(topic: Topic, wanted: number): Card {
  const { items, page, pages } = pageOf(topic.passages, wanted);
  const section = sectionKey(topic);
  const lines = items.map(({ question }) => `- ${short(question)}`);
  return card({
    texts: [withPage(topic.section, lines, page, pages)],
    rows: [
      ...selectRow(
        { action: "pick" },
        PHRASES.pickQuestion,
        items.map(({ question, passage }) => ({ label: question, value: shortKey(passage) })),
      ),
      ...turnPages(page, pages, (to) => ({ action: "section", section, page: to })),
      ...buttonRow([button(PHRASES.back, { action: "topics", page: 0 })]),
    ],
  });
}

function pageOf<T>(all: readonly T[], wanted: number) {
  const size = LIMITS.selectOptions;
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(wanted, pages - 1);
  return { items: all.slice(page * size, (page + 1) * size), page, pages };
}

function withPage(title: string, lines: readonly string[], page: number, pages: number): string {
  const place = pages > 1 ? [`-# ${PHRASES.page(page + 1, pages)}`] : [];
  return [`### ${short(title)}`, ...lines, ...place].join("\n");
}

function turnPages(page: number, pages: number, control: (to: number) => Control): Row[] {
  return buttonRow([
    ...(page > 0 ? [button(PHRASES.previous, control(page - 1))] : []),
    ...(page + 1 < pages ? [button(PHRASES.next, control(page + 1))] : []),
  ]);
}

function short(text: string): string {
  return escapeText(cutText(text.replace(/\s+/g, " ").trim(), NAME));
}
