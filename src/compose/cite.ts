import type { Citation } from "../answer.ts";
import type { Passage } from "../knowledge/passage.ts";

/** Where a passage stands. */
export function cite({ guide, section, heading, isQuestion, lines, asOf }: Passage): Citation {
  return {
    document: guide.id,
    publisher: guide.publisher,
    title: guide.title,
    section: isQuestion ? section : heading,
    lines,
    ...(guide.url ? { url: guide.url } : {}),
    ...(asOf ? { asOf } : {}),
  };
}
