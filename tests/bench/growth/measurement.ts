import { z } from "zod";

export const ENGINES = ["advisor", "minisearch"] as const;
export type Engine = (typeof ENGINES)[number];

/** What one engine did with one library, as its process reports it. */
export const Measurement = z.object({
  passages: z.int(),
  /** Milliseconds. */
  build: z.number(),
  /** MiB that the library itself takes, and that the engine takes on top. */
  library: z.number(),
  engine: z.number(),
  /** Most resident memory that the process ever had (MiB). */
  peak: z.number(),
  /** Milliseconds for a question. */
  p50: z.number(),
  p99: z.number(),
  max: z.number(),
  /** For the questions that there was time for, whether what is cited first is right. */
  right: z.array(z.boolean()),
});

export type Measurement = z.infer<typeof Measurement>;
