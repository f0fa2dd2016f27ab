import type { Answer } from "../answer.ts";
import type { Turn } from "../conversation/conversation.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Intent } from "../understand/intent.ts";

/** An answer with what led to it. */
export interface Reply {
  readonly answer: Answer;
  readonly retrieved?: Retrieved;
  /** Sides or questions that were looked up one by one. */
  readonly parts?: readonly { readonly name: string; readonly retrieved: Retrieved }[];
  /** What to remember of it; absent for small talk and the like. */
  readonly turn?: Omit<Turn, "asked">;
}

export interface ReasonedReply extends Reply {
  readonly intent: Intent;
}
