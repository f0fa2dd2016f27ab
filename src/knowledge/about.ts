import { z } from "zod";

/** `knowledge/about.yaml`: what the guides are about. No other folder's is ever used in its place. */
export const About = z.strictObject({
  /** Completes "questions about …". */
  field: z.string().min(1).max(80).default("what the guides cover"),
  /** A question that the guides answer; by default the first that one of them asks. */
  example: z.string().min(1).max(120).optional(),
});

export type About = z.infer<typeof About>;
