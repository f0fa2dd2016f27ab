import { z } from "zod";

/** What whoever manages a workspace, server or channel can set. Every field has a default. */
export const Settings = z.object({
  /** Whether questions that were not put to the bot are answered: off, offered likely answers, or answered. */
  autoAnswer: z.enum(["off", "suggest", "answer"]).default("off"),
  /** How sure an unasked answer must be, 0.5-1; higher speaks up less often. */
  sureness: z.number().min(0.5).max(1).default(0.85),
  /** Whether answers to commands are shown to the asker alone. */
  privateByDefault: z.boolean().default(true),
  feedbackButtons: z.boolean().default(true),
  /** Days for which the text of unanswered and badly rated questions is kept. */
  retentionDays: z.number().int().min(1).max(365).default(30),
  /** Id of the role or user group that is named when no guide has an answer. */
  mentors: z.string().max(64).nullable().default(null),
});

export type Settings = z.infer<typeof Settings>;
