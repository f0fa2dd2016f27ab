import type { Answer, Suggestion } from "./answer.ts";
import type { Guide } from "./knowledge/passage.ts";
import type { Question } from "./question.ts";

/** Passages of one section, for browsing. */
export interface Topic {
  readonly guide: Guide;
  readonly section: string;
  readonly passages: readonly Suggestion[];
}

/** Why a question gets the answer that it gets, as lines of plain text for a person. */
export interface Explanation {
  readonly answer: Answer;
  readonly lines: readonly string[];
}

/** The core: everything an adapter may ask of it. */
export interface Advisor {
  /** Never rejects because of what the text holds. */
  ask(question: Question): Promise<Answer>;
  /** The same as `ask`, with the reasons, and without a trace in the conversation. */
  explain(question: Question): Promise<Explanation>;
  /** Known questions that fit what is being typed, best first; tolerant of typing errors. */
  suggest(typed: string, limit: number): readonly Suggestion[];
  /** All sections with their passages, in the order of the guides. */
  topics(): readonly Topic[];
  /** The guides, with the number of passages in each. */
  sources(): readonly { readonly guide: Guide; readonly passages: number }[];
  /** Drops what is remembered of a conversation. */
  forget(conversation: string): Promise<void>;
}
