import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { isMap, parseDocument } from "yaml";
import { z } from "zod";
import type { Finding } from "./finding.ts";

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
const VocabularyFile = z.strictObject({
  /** kind → concept → words and phrases for it. */
  concepts: z.partialRecord(z.enum(CONCEPT_KINDS), z.record(z.string(), Words)).default({}),
  /** acronym → full form. */
  acronyms: z.record(z.string(), z.string().min(1)).default({}),
  /** A word as typed → standard words. */
  slang: z.record(z.string(), z.string().min(1)).default({}),
  /** Words that are written as one by mistake → apart. */
  joined: z.record(z.string(), z.string().min(1)).default({}),
  /** Topics of facts: what is said when guides differ on one. */
  topics: z
    .record(
      z.string(),
      z.strictObject({ label: z.string().min(1), explanation: z.string().optional() }),
    )
    .default({}),
});

export type Vocabulary = z.infer<typeof VocabularyFile>;

export const EMPTY_VOCABULARY: Vocabulary = VocabularyFile.parse({});

const NAME = "vocabulary.yaml";

/** Reads a folder's vocabulary; a folder without one has an empty vocabulary. Never throws on content. */
export async function loadVocabulary(
  folder: string,
): Promise<{ vocabulary: Vocabulary; findings: Finding[] }> {
  const source = await readFile(join(folder, NAME), "utf8").catch(() => undefined);
  if (source === undefined) return { vocabulary: EMPTY_VOCABULARY, findings: [] };
  return parseVocabulary(join(basename(folder), NAME), source);
}

/** YAML text → vocabulary, or what is wrong with it. */
export function parseVocabulary(
  file: string,
  source: string,
): { vocabulary: Vocabulary; findings: Finding[] } {
  const document = parseDocument(source, { schema: "failsafe" });
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length;
  const syntax = document.errors.map((error) =>
    wrong(file, lineAt(error.pos[0]), `is not YAML: ${error.message.split("\n")[0]}`),
  );
  if (syntax.length > 0) return { vocabulary: EMPTY_VOCABULARY, findings: syntax };
  const parsed = VocabularyFile.safeParse(document.toJS() ?? {});
  if (parsed.success) return { vocabulary: parsed.data, findings: [] };
  const findings = parsed.error.issues.map((issue) => {
    const node = isMap(document.contents)
      ? document.getIn(issue.path.slice(0, 3), true)
      : undefined;
    const offset = hasRange(node) ? node.range[0] : 0;
    return wrong(
      file,
      lineAt(offset),
      `has a wrong entry at ${issue.path.join(".")}: ${issue.message}.`,
    );
  });
  return { vocabulary: EMPTY_VOCABULARY, findings };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function wrong(file: string, line: number, problem: string): Finding {
  return {
    severity: "error",
    file,
    line,
    problem,
    fix: "Write `concept: [word, other word, a phrase]` under concepts.<kind>, and `as-typed: standard words` under slang.",
  };
}
