import type { Knowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Passage } from "../../src/knowledge/passage.ts";

/** All passages as a JSON array, for other tools. */
export function exportPassages({ passages }: Knowledge): string {
  return `${JSON.stringify(passages.map(exportPassage), null, 1)}\n`;
}

function exportPassage(passage: Passage) {
  const { id, guide, section, heading, isQuestion, text, lines, asks, asOf, facts } = passage;
  return {
    id,
    document: guide.id,
    section: isQuestion ? section : heading,
    ...(isQuestion ? { question: heading } : {}),
    text,
    lines,
    asks,
    ...(asOf ? { asOf } : {}),
    ...(facts.length > 0 ? { facts } : {}),
  };
}
