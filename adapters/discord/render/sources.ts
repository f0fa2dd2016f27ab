import type { Advisor } from "../../../src/advisor.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import { PHRASES } from "../phrases.ts";
import { type Card, notice } from "./card.ts";
import { webLink } from "./web-link.ts";

const NAME = 120;

/** The guides: where each is from, when it was read, how much of it there is. */
export function renderSources(sources: ReturnType<Advisor["sources"]>): Card {
  if (sources.length === 0) return notice(PHRASES.noSources);
  const lines = sources.map(({ guide, passages }) => {
    const retrieved = guide.retrieved === undefined ? [] : [`read ${guide.retrieved}`];
    const details = [short(guide.publisher), `${passages} passages`, ...retrieved];
    return `- **${webLink(short(guide.title), guide.url)}** · ${details.join(" · ")}`;
  });
  return notice([`### ${PHRASES.sourcesTitle}`, ...lines].join("\n"));
}

function short(text: string): string {
  return escapeText(cutText(text.replace(/\s+/g, " ").trim(), NAME));
}
