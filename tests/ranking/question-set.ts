import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../../src/errors.ts";
import { Asked, Outside } from "./read-set.ts";

export type Question = z.infer<typeof Asked>;
export type Gold = Question["gold"];

/** A folder of questions. What a set does not have is empty. */
export interface QuestionSet {
  readonly name: string;
  /** `questions.jsonl`: with the lines that answer each. */
  readonly questions: readonly Question[];
  /** `out-of-scope.jsonl`: about nothing that the guides hold. Chit-chat and the like is left out. */
  readonly outOfScope: readonly z.infer<typeof Outside>[];
}

/** Out-of-scope messages that are questions; the others are no matter of retrieval. */
const QUESTIONS_OF_OTHERS: ReadonlySet<string> = new Set(["near_miss", "unrelated"]);

/** @throws {ConfigError} naming file and line when the folder holds no set or a broken one. */
export function readQuestionSet(folder: string): QuestionSet {
  const questions = readLines(join(folder, "questions.jsonl"), Asked);
  const outOfScope = readLines(join(folder, "out-of-scope.jsonl"), Outside);
  if (!questions && !outOfScope)
    throw new ConfigError(
      `${folder} holds no question set.`,
      "Name a folder with a questions.jsonl or an out-of-scope.jsonl, such as tests/ranking/sets/tune.",
    );
  return {
    name: basename(folder),
    questions: questions ?? [],
    outOfScope: (outOfScope ?? []).filter(({ type }) => QUESTIONS_OF_OTHERS.has(type)),
  };
}

/** Whether a place in a guide is one of those that answer the question. */
export function isRight(
  { document, lines }: { readonly document: string; readonly lines: readonly [number, number] },
  gold: Gold,
): boolean {
  return gold.some(
    ({ doc, lines: [first, last] }) => doc === document && lines[0] <= last && lines[1] >= first,
  );
}

function readLines<T>(file: string, line: z.ZodType<T>): T[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((text, i) =>
    text.trim() ? [readLine(text, line, `${file}:${i + 1}`)] : [],
  );
}

function readLine<T>(text: string, line: z.ZodType<T>, place: string): T {
  try {
    return line.parse(JSON.parse(text));
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new ConfigError(`${place} cannot be read: ${problem}.`, "Correct that line.", { cause });
  }
}
