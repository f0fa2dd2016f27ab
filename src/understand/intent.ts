import type { Turn } from "../conversation/conversation.ts";
import type { SmallTalkKind } from "../knowledge/phrasebook.ts";
import type { QuestionReading, Reading } from "./reading.ts";

/** A named part of a question: a side of a comparison, or one of several questions. */
export interface AskedPart {
  readonly name: string;
  readonly reading: QuestionReading;
  /** The same with what it leaves unsaid from the question before it; absent when it stands alone. */
  readonly inContext?: QuestionReading;
  /** Name of the concept that a side of a comparison is about, where it is a known thing. */
  readonly thing?: string;
  /** The words of a side of a comparison that no other side has: an answer must cover them. */
  readonly own?: Reading;
}

/** What a message wants, its conversation worked in. */
export type Intent =
  | { readonly kind: "empty" }
  | { readonly kind: "steering" }
  | { readonly kind: "foreign"; readonly language: string }
  | { readonly kind: "smalltalk"; readonly talk: SmallTalkKind }
  | { readonly kind: "pick"; readonly passage: string }
  | { readonly kind: "more"; readonly turn: Turn }
  | { readonly kind: "source"; readonly turn: Turn }
  | { readonly kind: "repeat"; readonly turn: Turn }
  | { readonly kind: "nothing-before" }
  | {
      readonly kind: "ask";
      readonly reading: QuestionReading;
      /** The same with the conversation's words added; absent when the question stands alone. */
      readonly inContext?: QuestionReading;
      /** Passages that the asker has just said were not meant. */
      readonly not: readonly string[];
      /** Passages shown in answer to the last question, when this one asks something new about it. */
      readonly shown: readonly string[];
      /** Concept names that the answer must be about. */
      readonly things: readonly string[];
    }
  | {
      readonly kind: "comparison";
      readonly whole: QuestionReading;
      readonly sides: readonly AskedPart[];
      /** Sides that were left out. */
      readonly more: number;
    }
  | {
      readonly kind: "several";
      readonly whole: QuestionReading;
      readonly questions: readonly AskedPart[];
      /** Questions that were left out. */
      readonly more: number;
    };
