import { readFileSync } from "node:fs";
import { z } from "zod";
import { ConfigError } from "../../../src/errors.ts";

const Line = z.union([
  z.strictObject({ passage: z.string(), asks: z.array(z.string().min(1)) }),
  z.strictObject({ topic: z.string(), asks: z.array(z.string().min(1)) }),
]);

/** Questions that ask for one passage, by its id, or for one topic without an answer, by its name. */
export interface Phrasings {
  readonly of: string;
  readonly asks: readonly string[];
}

/** @throws {ConfigError} naming file and line of what cannot be read. */
export function readPhrasings(file: string): Phrasings[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((text, i) => (text.trim() ? [readLine(text, `${file}:${i + 1}`)] : []));
}

function readLine(text: string, place: string): Phrasings {
  try {
    const line = Line.parse(JSON.parse(text));
    return { of: "passage" in line ? line.passage : line.topic, asks: line.asks };
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new ConfigError(`${place} cannot be read: ${problem}.`, "Correct that line.", { cause });
  }
}
