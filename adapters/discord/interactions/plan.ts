import type { Observation } from "../observation.ts";
import type { Card } from "../render/card.ts";
import type { Manner } from "../responder.ts";

/** What comes of an interaction. */
export interface Outcome {
  /** Undefined takes the placeholder away again. */
  readonly card: Card | undefined;
  readonly outcome: Observation["outcome"];
  readonly confidence?: number;
}

/**
 * How an interaction will be answered. It is made without waiting for anything, so that Discord
 * has the acknowledgement before the work begins.
 */
export interface Plan {
  readonly manner: Manner;
  work(): Promise<Outcome>;
}

/** A plan for something that is no answer to a question. */
export function simplePlan(manner: Manner, work: () => Card | Promise<Card>): Plan {
  return { manner, work: async () => ({ card: await work(), outcome: "done" }) };
}
