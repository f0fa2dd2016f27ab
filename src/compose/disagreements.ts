import type { Claim, Disagreement } from "../answer.ts";
import type { Fact, Passage } from "../knowledge/passage.ts";
import type { Vocabulary } from "../knowledge/vocabulary.ts";
import { cite } from "./cite.ts";

/** Topics on which the guides say different things, with everything that each of them says. */
export type Disagreements = ReadonlyMap<string, Disagreement>;

/**
 * Finds the topics with more than one value over all facts. A guide that says the same twice is
 * quoted once; a new guide with another value joins in by itself.
 */
export function findDisagreements(
  passages: readonly Passage[],
  { topics }: Pick<Vocabulary, "topics">,
): Disagreements {
  const byTopic = new Map<string, { passage: Passage; fact: Fact }[]>();
  for (const passage of passages)
    for (const fact of passage.facts)
      byTopic.set(fact.topic, [...(byTopic.get(fact.topic) ?? []), { passage, fact }]);
  const found = new Map<string, Disagreement>();
  for (const [topic, stated] of byTopic) {
    const distinct = withoutRepeats(stated);
    const values = new Set(distinct.map(({ fact }) => comparable(fact.value)));
    const [first, second, ...rest] = distinct.map(claimOf);
    if (values.size < 2 || !first || !second) continue;
    const { label = topic, explanation } = topics[topic] ?? {};
    found.set(topic, {
      topic: label,
      claims: [first, second, ...rest],
      ...(explanation ? { explanation } : {}),
    });
  }
  return found;
}

function withoutRepeats<T extends { passage: Passage; fact: Fact }>(stated: readonly T[]): T[] {
  const seen = new Set<string>();
  return stated.filter(({ passage, fact }) => {
    const key = `${passage.guide.id}|${comparable(fact.value)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "$120,000 a year" and "120000 per year" are the same value. */
function comparable(value: string): string {
  return value
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, "$1")
    .replace(/\bpercent\b/g, "%")
    .replace(/\b(?:an?|per|the|of)\b|[$\s]/g, "");
}

function claimOf({ passage, fact }: { passage: Passage; fact: Fact }): Claim {
  const citation = cite(passage);
  return { text: fact.claim, citation, ...(citation.asOf ? { asOf: citation.asOf } : {}) };
}
