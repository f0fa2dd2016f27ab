import type { Turn } from "../conversation/conversation.ts";
import type { SmallTalkKind } from "../knowledge/phrasebook.ts";
import type { QuestionReading, Reading } from "./reading.ts";

/** A named part of a question: a side of a comparison, or one of several questions. */
export interface AskedPart {
  readonly name: string;
  readonly reading: QuestionReading;
  /** Without what was told before it; absent when nothing was, or when it points back to that. */
  readonly bare?: QuestionReading;
  /** What it goes on from: the question before it; absent when it stands alone. */
  readonly follows?: Follows;
  /** Name of the concept that a side of a comparison is about, where it is a known thing. */
  readonly thing?: string;
  /** The words of a side of a comparison that no other side has: an answer must cover them. */
  readonly own?: Reading;
}

/**
 * How a message goes on from the last one: by another part of the same question ("and in
 * California?"), by a new question about the same ("how long does that take?"), or by asking to
 * choose from what was said ("which of them is better?").
 */
export type Manner = "part" | "question" | "choice";

/** A message with what was said before it. */
export interface Follows {
  readonly manner: Manner;
  /** What the message itself says. */
  readonly own: QuestionReading;
  /** The message with what it leaves unsaid. */
  readonly reading: QuestionReading;
  /** The turn that it goes on from. */
  readonly turn: Turn;
  /** Whether it points back ("that", "them") or opens like a message that goes on ("and…"). */
  readonly leans: boolean;
  /** Concept names of the things that take the place of old ones: the answer must be about them. */
  readonly things: readonly string[];
  /** Concept names of what is asked of them ("pay"), where it is known. */
  readonly aspects: readonly string[];
  /** The new part in words, as a person would name it. */
  readonly names: readonly string[];
}

/** What a message wants, its conversation worked in. */
export type Intent =
  | { readonly kind: "empty" }
  | { readonly kind: "steering" }
  | { readonly kind: "foreign"; readonly language: string }
  | {
      readonly kind: "smalltalk";
      readonly talk: SmallTalkKind;
      /** What it asks if it is a question after all; absent where it is known to be none. */
      readonly reading?: QuestionReading;
    }
  | { readonly kind: "pick"; readonly passage: string }
  | { readonly kind: "more"; readonly turn: Turn }
  | { readonly kind: "others"; readonly turn: Turn }
  | { readonly kind: "source"; readonly turn: Turn }
  | { readonly kind: "repeat"; readonly turn: Turn }
  | { readonly kind: "nothing-before" }
  | {
      readonly kind: "ask";
      readonly reading: QuestionReading;
      /** Passages that the asker has just said were not meant. */
      readonly not: readonly string[];
      /** What it goes on from; absent when it stands alone. */
      readonly follows?: Follows;
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
