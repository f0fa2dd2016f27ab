import { z } from "zod";

const Phrases = z.array(z.string().min(1));

export const SMALL_TALK_KINDS = [
  "insult",
  "complaint",
  "privacy",
  "identity",
  "abilities",
  "joke",
  "well-being",
  "thanks",
  "praise",
  "feelings",
  "farewell",
  "greeting",
  "acknowledgement",
] as const;

export type SmallTalkKind = (typeof SMALL_TALK_KINDS)[number];

/** `knowledge/conversation.yaml`: how people talk beside asking. */
export const Phrasebook = z.strictObject({
  "small-talk": z.partialRecord(z.enum(SMALL_TALK_KINDS), Phrases).default({}),
  /** Words that may stand around small talk. */
  filler: Phrases.default([]),
  /** Words that tell nothing of what a question is about. */
  "small-words": Phrases.default([]),
  /** Taken off the beginning of a question. */
  openings: Phrases.default([]),
  /** Taken off its end. */
  closings: Phrases.default([]),
  /** Taken out wherever they stand. */
  asides: Phrases.default([]),
  "follow-up": z
    .strictObject({
      more: Phrases.default([]),
      source: Phrases.default([]),
      repeat: Phrases.default([]),
      first: Phrases.default([]),
      /** What other guides say on it. */
      others: Phrases.default([]),
      /** Asks to choose from what was said. */
      choice: Phrases.default([]),
      /** Leaves what was said. */
      change: Phrases.default([]),
      /** Takes up what was said before the last turn. */
      back: Phrases.default([]),
      correction: Phrases.default([]),
      reference: Phrases.default([]),
    })
    .prefault({}),
  injection: Phrases.default([]),
  languages: z
    .record(
      z.string(),
      z.strictObject({
        words: Phrases.default([]),
        script: z.string().optional(),
        reply: z.string(),
      }),
    )
    .default({}),
});

export type Phrasebook = z.infer<typeof Phrasebook>;
