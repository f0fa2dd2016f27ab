import type { Mention } from "./mention.ts";

/** A text as the search sees it. Words, stems and mentions share positions. */
export interface Reading {
  /** Standard, corrected, lower-case words in order. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** How much each word counts, 0..1. */
  readonly emphasis: readonly number[];
  readonly mentions: readonly Mention[];
}

/** A question's reading, with what was done to it. */
export interface QuestionReading extends Reading {
  /** The cleaned text as typed. */
  readonly text: string;
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
  /** Right words that the library has never seen. */
  readonly unknown: readonly string[];
  /** Those of them that are English: neither typing errors nor, mostly, slang or names. */
  readonly strange: readonly string[];
  /** Something is to be done rather than told. */
  readonly wantsWork: boolean;
}
