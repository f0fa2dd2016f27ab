import { z } from "zod";

/** `knowledge/not-covered.yaml`: topics that people ask about and that no guide covers. */
export const NotCovered = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        /** Completes "The guides don't cover …". */
        topic: z.string().min(1).max(80),
        asks: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
});

export type NotCovered = z.infer<typeof NotCovered>;

/** A topic that is known to be in no guide, with the ways in which people ask for it. */
export type Gap = NotCovered["topics"][number];
