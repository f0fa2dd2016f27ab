import type { DirectAnswer, Disagreement } from "../answer.ts";
import type { Passage } from "../knowledge/passage.ts";
import { blocksToText } from "../knowledge/read-blocks.ts";
import { cite } from "./cite.ts";
import * as phrases from "./phrases.ts";
import { suggest } from "./suggest.ts";
import { withClaims } from "./with-claims.ts";
import { withDisagreements } from "./with-disagreements.ts";

export interface Found {
  readonly lead: Passage;
  readonly confidence: number;
  readonly disagreements: readonly Disagreement[];
  readonly related: readonly Passage[];
  readonly notCovered?: readonly string[];
  /** Said before the passage's text. */
  readonly opening?: string;
}

/** One passage as the answer. */
export function composeAnswer(found: Found): DirectAnswer {
  const { lead, confidence, disagreements } = found;
  const notCovered = found.notCovered ?? [];
  const opening = notCovered.length > 0 ? phrases.notCoveredNote(notCovered) : found.opening;
  const body = opening ? [{ kind: "paragraph" as const, text: opening }, ...lead.body] : lead.body;
  const citations = withClaims([cite(lead)], disagreements);
  return {
    kind: "answer",
    passage: lead.id,
    text: withDisagreements(blocksToText(body), disagreements),
    body,
    citations,
    disagreements,
    notCovered,
    related: found.related.map(suggest),
    confidence,
  };
}
