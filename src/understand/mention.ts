import type { ConceptKind } from "../knowledge/vocabulary.ts";

/** A meaning that different words share: `pay` for "salary", "wage", "what do they make". */
export interface Concept {
  readonly kind: ConceptKind;
  readonly id: string;
}

/** Where in a list of words a concept was found; `first` and `last` are word positions. */
export interface Mention {
  readonly concept: Concept;
  readonly first: number;
  readonly last: number;
}

/** A concept by kind and id: "role:it-director". */
export function conceptName({ concept }: Pick<Mention, "concept">): string {
  return `${concept.kind}:${concept.id}`;
}
