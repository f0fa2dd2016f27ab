import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { KnowledgeError } from "../errors.ts";
import { About } from "./about.ts";
import { type Finding, formatFinding } from "./finding.ts";
import { type Gap, NotCovered } from "./not-covered.ts";
import { type ParsedGuide, parseGuide } from "./parse-guide.ts";
import type { Guide, Passage } from "./passage.ts";
import { Phrasebook } from "./phrasebook.ts";
import { readTextFile } from "./read-text-file.ts";
import { readYaml } from "./read-yaml.ts";
import { uniqueIds } from "./unique-ids.ts";
import { Vocabulary } from "./vocabulary.ts";
import { readWordVectors, type WordVectors } from "./word-vectors.ts";

export interface Knowledge {
  readonly guides: readonly Guide[];
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly phrasebook: Phrasebook;
  readonly about: About;
  readonly vectors: WordVectors;
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
  const read = await Promise.all(names.map((name) => readGuide(join(folder, name))));
  const whole = read.filter((guide) => !guide.findings.some((f) => f.severity === "error"));
  const { guides, passages, findings } = uniqueIds(whole);
  const vocabulary = await readYaml(folder, "vocabulary.yaml", Vocabulary);
  const phrasebook = await readYaml(folder, "conversation.yaml", Phrasebook);
  const about = await readYaml(folder, "about.yaml", About, "empty");
  const words = await readWordVectors(folder);
  const gaps = await readYaml(folder, "not-covered.yaml", NotCovered, "empty");
  const all = [
    ...read.flatMap((guide) => guide.findings),
    ...vocabulary.findings,
    ...phrasebook.findings,
    ...about.findings,
    ...gaps.findings,
    ...words.findings,
    ...findings,
  ];
  if (passages.length === 0)
    throw new KnowledgeError(
      [...all.map(formatFinding), `${folder} holds no passage.`].join("\n"),
      "Put at least one .md or .txt file with text into it.",
    );
  return {
    guides,
    passages,
    vocabulary: vocabulary.value,
    phrasebook: phrasebook.value,
    about: about.value,
    vectors: words.vectors,
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
    const code = cause instanceof Error && "code" in cause ? cause.code : cause;
    throw new KnowledgeError(
      `${folder} cannot be read (${code}).`,
      "Name an existing folder with --knowledge DIR or KNOWLEDGE_DIR.",
      { cause },
    );
  }
}

async function readGuide(file: string): Promise<ParsedGuide> {
  const reading = await readTextFile(file);
  if ("text" in reading) return parseGuide(file, reading.text);
  const { problem, fix } = reading;
  const finding: Finding = { severity: "error", file, line: 1, problem, fix };
  return {
    guide: { id: file, title: file, publisher: file, file },
    passages: [],
    findings: [finding],
  };
}
