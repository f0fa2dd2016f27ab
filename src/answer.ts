import type { Block } from "./knowledge/passage.ts";

/** A list that cannot be empty: an answer without a citation cannot be written. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Where a claim stands. `lines` are 1-based, first and last, in the guide's source. */
export interface Citation {
  readonly document: string;
  readonly publisher: string;
  readonly title: string;
  readonly section: string;
  readonly lines: readonly [first: number, last: number];
  readonly url?: string;
  /** The date that the cited figures are from, in the guide's own words ("May 2023"). */
  readonly asOf?: string;
}

/** A question that can be asked next: `label` for a button, `question` in full, `passage` its answer. */
export interface Suggestion {
  readonly label: string;
  readonly question: string;
  readonly passage: string;
}

/** One side of a comparison, or one of several questions asked at once; `citations` is empty when no guide covers it. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly body: readonly Block[];
  readonly citations: readonly Citation[];
}

export interface Claim {
  readonly text: string;
  readonly asOf?: string;
  readonly citation: Citation;
}

/** Guides that say different things about one topic, each with its claim. */
export interface Disagreement {
  readonly topic: string;
  readonly claims: readonly [Claim, Claim, ...Claim[]];
  /** What may explain the difference ("different years"), when it can be told. */
  readonly explanation?: string;
}

/** What every reply has: `text` is the whole reply as plain text; `confidence` is 0..1, calibrated. */
interface Reply {
  readonly text: string;
  readonly confidence: number;
}

export interface DirectAnswer extends Reply {
  readonly kind: "answer";
  /** Id of the passage that answers: `Question.passage` shows it again. */
  readonly passage: string;
  /** The same content as `text`, before the disagreements and notes, as blocks to lay out. */
  readonly body: readonly Block[];
  readonly citations: NonEmpty<Citation>;
  readonly disagreements: readonly Disagreement[];
  readonly notCovered: readonly string[];
  readonly related: readonly Suggestion[];
}

export interface Comparison extends Reply {
  readonly kind: "comparison";
  /** One sentence that says what is held side by side. */
  readonly lead: string;
  readonly parts: NonEmpty<Part>;
  readonly citations: NonEmpty<Citation>;
  readonly disagreements: readonly Disagreement[];
  readonly notCovered: readonly string[];
  readonly related: readonly Suggestion[];
}

export interface Clarification extends Reply {
  readonly kind: "clarification";
  /** Two to four things that the question could have meant. */
  readonly options: readonly [Suggestion, Suggestion, ...Suggestion[]];
}

export interface Refusal extends Reply {
  readonly kind: "refusal";
  readonly notCovered: readonly string[];
  readonly related: readonly Suggestion[];
}

export interface SmallTalk extends Reply {
  readonly kind: "smalltalk";
}

/** Nothing is said: it was not addressed to the bot, or the bot was not sure enough to speak up. */
export interface Silent extends Reply {
  readonly kind: "silent";
}

export type Answer = DirectAnswer | Comparison | Clarification | Refusal | SmallTalk | Silent;
