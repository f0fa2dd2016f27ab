import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { readTextFile } from "./read-text-file.ts";
import { SHIPPED_KNOWLEDGE } from "./shipped.ts";

/**
 * Where terms (stems, pairs of near stems, names of concepts) lie among each other: those that are
 * asked about alike lie in like directions. Whole numbers of -127 to 127, as many for each term.
 */
export type WordVectors = ReadonlyMap<string, Int8Array>;

export const WORD_VECTORS = "word-vectors.tsv";

/** How many numbers place a term. Higher: finer, larger and slower. Tried: 32 to 192; little is gained above 96. */
export const DIMENSIONS = 96;

/**
 * Reads a folder's `word-vectors.tsv`, written by `npm run learn`, or the shipped one where there
 * is none. A line that cannot be read is reported and left out.
 */
export async function readWordVectors(folder: string) {
  const file = join(folder, WORD_VECTORS);
  const own = await readTextFile(file);
  if ("text" in own) return parseWordVectors(file, own.text);
  const shipped = join(SHIPPED_KNOWLEDGE, WORD_VECTORS);
  const { vectors } = parseWordVectors(shipped, await readFile(shipped, "utf8"));
  if (own.isMissing) return { vectors, findings: [] };
  const { problem, fix } = own;
  return { vectors, findings: [{ severity: "error", file, line: 1, problem, fix } as const] };
}

/** One term a line: its name, a tab, and its numbers as signed bytes in base64. */
export function parseWordVectors(file: string, text: string) {
  const vectors = new Map<string, Int8Array>();
  const findings: Finding[] = [];
  text.split("\n").forEach((line, i) => {
    if (line === "") return;
    const tab = line.indexOf("\t");
    const bytes = Buffer.from(line.slice(tab + 1), "base64");
    if (tab > 0 && bytes.length === DIMENSIONS)
      vectors.set(line.slice(0, tab), new Int8Array(bytes.buffer, bytes.byteOffset, DIMENSIONS));
    else findings.push(wrong(file, i + 1));
  });
  return { vectors: vectors as WordVectors, findings };
}

function wrong(file: string, line: number): Finding {
  return {
    severity: "error",
    file,
    line,
    problem: `holds no term with ${DIMENSIONS} numbers.`,
    fix: "Write the file again with npm run learn, or remove it.",
  };
}
