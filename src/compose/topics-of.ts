import type { Passage } from "../knowledge/passage.ts";
import { sameLines } from "../retrieve/same-lines.ts";

/** Topics of the facts that a passage touches. */
export type TopicsOf = (passage: Passage) => readonly string[];

/** A passage that repeats the figures of more topics than this is an overview: it is about none of them. */
const MOST_REPEATED = 2;

/**
 * The topics of a passage's own facts, and of those on the same lines whose figures its text
 * repeats: a summary of what three passages say touches what they touch.
 */
export function createTopicsOf(passages: readonly Passage[]): TopicsOf {
  const stating = new Map<string, Passage[]>();
  for (const passage of passages)
    if (passage.facts.length > 0)
      stating.set(passage.guide.id, [...(stating.get(passage.guide.id) ?? []), passage]);
  return (passage) => {
    const own = passage.facts.map(({ topic }) => topic);
    const others = (stating.get(passage.guide.id) ?? []).filter((one) => sameLines(one, passage));
    const repeated = others
      .flatMap(({ facts }) => facts)
      .filter(({ value }) => repeats(passage.text, value))
      .map(({ topic }) => topic);
    const found = new Set(repeated);
    return [...new Set([...own, ...(found.size > MOST_REPEATED ? [] : found)])];
  };
}

/** Whether a text has all the figures of a value; false for a value without any. */
function repeats(text: string, value: string): boolean {
  const figures = value.match(/\d[\d.,]*/g) ?? [];
  const held = new Set(text.match(/\d[\d.,]*\d|\d/g) ?? []);
  return figures.length > 0 && figures.every((figure) => held.has(figure.replace(/[.,]+$/, "")));
}
