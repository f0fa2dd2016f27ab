import type { Claim, Disagreement } from "../answer.ts";
import type { Fact, Passage } from "../knowledge/passage.ts";
import type { Vocabulary } from "../knowledge/vocabulary.ts";
import { cite } from "./cite.ts";

/** What the guides say on a topic where they differ; undefined where they do not. */
export type DisagreementOn = (
  topic: string,
  relevant: readonly Passage[],
) => Disagreement | undefined;

interface Statement {
  readonly passage: Passage;
  readonly fact: Fact;
}

/**
 * Finds the topics with more than one value over all facts, once; a new guide with another value
 * joins in by itself. A guide that says the same twice is quoted once, from the passage that comes
 * first in `relevant`.
 */
export function createDisagreements(
  passages: readonly Passage[],
  { topics }: Pick<Vocabulary, "topics">,
): DisagreementOn {
  const statements = new Map<string, Statement[]>();
  for (const passage of passages)
    for (const fact of passage.facts)
      statements.set(fact.topic, [...(statements.get(fact.topic) ?? []), { passage, fact }]);
  return (topic, relevant) => {
    const stated = quotedOnce(statements.get(topic) ?? [], relevant);
    const values = new Set(stated.map(({ fact }) => comparable(fact.value)));
    const [first, second, ...rest] = stated.map(claimOf);
    if (values.size < 2 || !first || !second) return undefined;
    const { label = topic, explanation } = topics[topic] ?? {};
    return {
      topic: label,
      claims: [first, second, ...rest],
      ...(explanation ? { explanation } : {}),
    };
  };
}

function quotedOnce(stated: readonly Statement[], relevant: readonly Passage[]): Statement[] {
  const place = new Map(relevant.map(({ id }, i) => [id, i]));
  const rank = ({ passage }: Statement) => place.get(passage.id) ?? relevant.length;
  const kept = new Map<string, Statement>();
  for (const statement of stated) {
    const key = `${statement.passage.guide.id}|${comparable(statement.fact.value)}`;
    const held = kept.get(key);
    if (!held || rank(statement) < rank(held)) kept.set(key, statement);
  }
  return [...kept.values()];
}

/** "$120,000 a year" and "120000 per year" are the same value. */
function comparable(value: string): string {
  return value
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, "$1")
    .replace(/\bpercent\b/g, "%")
    .replace(/\b(?:an?|per|the|of)\b|[$\s]/g, "");
}

function claimOf({ passage, fact }: Statement): Claim {
  const citation = cite(passage);
  return { text: fact.claim, citation, ...(citation.asOf ? { asOf: citation.asOf } : {}) };
}
