import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/** The kinds of concepts. All but `aspect` and `matter` name things that an answer must be about. */
export const CONCEPT_KINDS = [
  "aspect",
  "role",
  "level",
  "industry",
  "place",
  "credential",
  "degree",
  "matter",
] as const;

export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** `knowledge/vocabulary.yaml`: which words mean the same, and how people write them. */
export const Vocabulary = z.strictObject({
  /** kind → concept → words and phrases for it. */
  concepts: z.partialRecord(z.enum(CONCEPT_KINDS), z.record(z.string(), Words)).default({}),
  /** acronym → full form. */
  acronyms: z.record(z.string(), z.string().min(1)).default({}),
  /** A word as typed → standard words. */
  slang: z.record(z.string(), z.string().min(1)).default({}),
  /** Words that are written as one by mistake → apart. */
  joined: z.record(z.string(), z.string().min(1)).default({}),
  /** Verbs that open a message which wants something done: "write my CV". */
  requests: z.array(z.string().min(1)).default([]),
  /** Roles that one works with in the field: what is asked of them is asked of the field. */
  colleagues: z.array(z.string().min(1)).default([]),
  /** Topics of facts: what is said when guides differ on one. */
  topics: z
    .record(
      z.string(),
      z.strictObject({ label: z.string().min(1), explanation: z.string().optional() }),
    )
    .default({}),
});

export type Vocabulary = z.infer<typeof Vocabulary>;
