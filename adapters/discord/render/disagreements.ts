import type { Disagreement } from "../../../src/answer.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import { PHRASES } from "../phrases.ts";
import type { NumberedCitations } from "./citations.ts";

const ROOM = { all: 900, topic: 100, claim: 220, date: 100 };
const MOST_CLAIMS = 4;

/** Where the guides differ: each side with its date and source. Empty when they do not. */
export function renderDisagreements(
  disagreements: readonly Disagreement[],
  sources: NumberedCitations,
): string {
  const texts = disagreements.map(({ topic, claims, explanation }) =>
    [
      `**${PHRASES.disagree}: ${cutText(escapeText(oneLine(topic)), ROOM.topic)}**`,
      ...claims.slice(0, MOST_CLAIMS).map(({ text, asOf, citation }) => {
        const mark = `${asOf === undefined ? "" : ` (${cutText(escapeText(oneLine(asOf)), ROOM.date)})`}${sources.mark([citation])}`;
        return `- ${cutText(escapeText(oneLine(text)), ROOM.claim)}${mark}`;
      }),
      ...(explanation ? [`-# ${cutText(escapeText(oneLine(explanation)), ROOM.claim)}`] : []),
    ].join("\n"),
  );
  return withinRoom(texts, ROOM.all).join("\n");
}

/** As many as fit, whole; the first one in any case. */
function withinRoom(texts: readonly string[], room: number): string[] {
  let left = room;
  return texts.filter((text, i) => {
    left -= text.length;
    return i === 0 || left >= 0;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
