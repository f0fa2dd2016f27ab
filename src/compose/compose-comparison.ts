import type { Comparison, Disagreement, NonEmpty, Part } from "../answer.ts";
import type { Passage } from "../knowledge/passage.ts";
import { cite } from "./cite.ts";
import * as phrases from "./phrases.ts";
import { suggest } from "./suggest.ts";
import { withClaims } from "./with-claims.ts";
import { withDisagreements } from "./with-disagreements.ts";

/** A side or a question, with its passage where one was found. */
export interface FoundPart {
  readonly name: string;
  readonly passage?: Passage;
}

/** Passages side by side; a side without one is said to be empty. Undefined when all are. */
export function composeComparison(options: {
  readonly lead: string;
  readonly parts: NonEmpty<FoundPart>;
  readonly disagreements: readonly Disagreement[];
  readonly related: readonly Passage[];
  readonly confidence: number;
}): Comparison | undefined {
  const [first, ...rest] = options.parts.flatMap(({ passage }) => (passage ? [cite(passage)] : []));
  if (!first) return undefined;
  const toPart = ({ name, passage }: FoundPart): Part => ({
    name,
    text: passage?.text ?? phrases.EMPTY_SIDE,
    body: passage?.body ?? [{ kind: "paragraph", text: phrases.EMPTY_SIDE }],
    citations: passage ? [cite(passage)] : [],
  });
  const [one, ...others] = options.parts;
  const parts: NonEmpty<Part> = [toPart(one), ...others.map(toPart)];
  const sides = parts.map((part) => `${part.name}: ${part.text}`).join("\n\n");
  return {
    kind: "comparison",
    lead: options.lead,
    text: withDisagreements(`${options.lead}\n\n${sides}`, options.disagreements),
    parts,
    citations: withClaims([first, ...rest], options.disagreements),
    disagreements: options.disagreements,
    notCovered: options.parts.flatMap(({ name, passage }) => (passage ? [] : [name])),
    related: options.related.map(suggest),
    confidence: options.confidence,
  };
}
