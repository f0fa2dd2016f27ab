import type { Disagreement } from "../answer.ts";
import { createDisagreements } from "../compose/disagreements.ts";
import { createTopicsOf } from "../compose/topics-of.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Passage } from "../knowledge/passage.ts";

export interface Touching {
  readonly shown: readonly Passage[];
  /** What was found besides, best first: a guide is quoted from the passage that comes first. */
  readonly next: readonly Passage[];
  /**
   * What was found nearest: another passage of these or of those shown must state it as well, else
   * it was not asked about. Absent where nothing was searched for.
   */
  readonly near?: readonly Passage[];
}

/** What the guides differ on, of all that an answer touches. */
export type Disagree = (touching: Touching) => Disagreement[];

export function createDisagree({
  passages,
  vocabulary,
}: Pick<Knowledge, "passages" | "vocabulary">): Disagree {
  const topicsOf = createTopicsOf(passages);
  const disagreementOn = createDisagreements(passages, vocabulary);
  return ({ shown, next, near }) => {
    const others = near?.filter((passage) => !shown.includes(passage));
    const isAsked = (topic: string) => {
      const states = ({ facts }: Passage) => facts.some((fact) => fact.topic === topic);
      return !others || others.some(states) || shown.filter(states).length > 1;
    };
    return [...new Set(shown.flatMap(topicsOf))]
      .filter(isAsked)
      .flatMap((topic) => disagreementOn(topic, [...shown, ...next]) ?? []);
  };
}
