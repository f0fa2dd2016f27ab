import type { Passage } from "../knowledge/passage.ts";
import { sameLines } from "../retrieve/same-lines.ts";

/** The passages that mean different things, in their order: one for each thing that could be meant. */
export function meanings(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of passages)
    if (!sumsUp(passage, passages) && !kept.some((other) => meansTheSame(other, passage)))
      kept.push(passage);
  return kept;
}

/** Two or more of the others are parts of it: they say more plainly what could be meant. */
function sumsUp({ guide, lines }: Passage, passages: readonly Passage[]): boolean {
  const parts = passages.filter(
    (other) =>
      other.guide.id === guide.id &&
      other.lines[0] >= lines[0] &&
      other.lines[1] <= lines[1] &&
      other.lines[1] - other.lines[0] < lines[1] - lines[0],
  );
  return parts.some((one) => parts.some((other) => !sameLines(one, other)));
}

function meansTheSame(a: Passage, b: Passage): boolean {
  if (sameLines(a, b) || sameHeading(a.heading, b.heading)) return true;
  const isSameGuide = a.guide.id === b.guide.id;
  return a.facts.some(({ topic, value }) =>
    b.facts.some((fact) => fact.topic === topic && (!isSameGuide || fact.value === value)),
  );
}

/** "Why certifications help" and "Why certifications help a career". */
function sameHeading(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}
