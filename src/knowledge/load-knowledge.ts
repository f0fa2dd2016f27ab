import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { KnowledgeError } from "../errors.ts";
import type { Finding } from "./finding.ts";
import { type Gap, NotCovered } from "./not-covered.ts";
import { type ParsedGuide, parseGuide } from "./parse-guide.ts";
import type { Guide, Passage } from "./passage.ts";
import { Phrasebook } from "./phrasebook.ts";
import { readYaml } from "./read-yaml.ts";
import { uniqueIds } from "./unique-ids.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface Knowledge {
  readonly guides: readonly Guide[];
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly phrasebook: Phrasebook;
  /** Topics that are known to be in no guide. */
  readonly gaps: readonly Gap[];
  /** What is wrong with the files. */
  readonly findings: readonly Finding[];
}

/**
 * Reads all guides (`*.md`, `*.txt`) of a folder and its vocabulary, in the order of their names.
 * A broken file is reported in `findings` and left out.
 * @throws {KnowledgeError} when the folder cannot be read or holds no passage at all.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const names = await listGuides(folder);
  const read = await Promise.all(names.map((name) => readGuide(folder, name)));
  const whole = read.filter((guide) => !guide.findings.some((f) => f.severity === "error"));
  const { passages, findings } = uniqueIds(whole);
  const vocabulary = await readYaml(folder, "vocabulary.yaml", Vocabulary);
  const phrasebook = await readYaml(folder, "conversation.yaml", Phrasebook);
  const gaps = await readYaml(folder, "not-covered.yaml", NotCovered, "empty");
  const all = [
    ...read.flatMap((guide) => guide.findings),
    ...vocabulary.findings,
    ...phrasebook.findings,
    ...findings,
  ];
  if (passages.length === 0)
    throw new KnowledgeError(
      `${folder} holds no passage.${all.map((f) => ` ${f.file}:${f.line} ${f.problem}`).join("")}`,
      "Put at least one .md or .txt file with text into it.",
    );
  return {
    guides: whole.map(({ guide }) => guide),
    passages,
    vocabulary: vocabulary.value,
    phrasebook: phrasebook.value,
    gaps: gaps.value.topics,
    findings: all,
  };
}

async function listGuides(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /\.(md|txt)$/i.test(name) && !/^(readme\.md|\.)/i.test(name))
      .sort();
  } catch (cause) {
    throw new KnowledgeError(
      `${folder} cannot be read (${codeOf(cause)}).`,
      "Name an existing folder with --knowledge DIR or KNOWLEDGE_DIR.",
      { cause },
    );
  }
}

async function readGuide(folder: string, name: string): Promise<ParsedGuide> {
  const file = join(basename(folder), name);
  try {
    return parseGuide(file, await readFile(join(folder, name), "utf8"));
  } catch (cause) {
    const finding: Finding = {
      severity: "error",
      file,
      line: 1,
      problem: `cannot be read (${codeOf(cause)}).`,
      fix: "Check its permissions, or take it out of the folder.",
    };
    return {
      guide: { id: name, title: name, publisher: name, file },
      passages: [],
      findings: [finding],
    };
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
