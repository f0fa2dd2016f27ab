import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIMENSIONS, WORD_VECTORS } from "../../../src/knowledge/word-vectors.ts";
import { STEPS } from "../../../src/retrieve/embedding.ts";
import type { Lessons } from "./lessons.ts";

/** A term that is used in asking less often than this is as good as strange. */
const USED = 2;
/** The largest number that a signed byte holds. */
const MOST = 127;

/** Writes a folder's word vectors, the terms in order. */
export function writeVectors(
  folder: string,
  { names, counts }: Pick<Lessons, "names" | "counts">,
  vectors: Float32Array,
): string {
  const lines = names.map((name, term) => {
    const own = vectors.subarray(term * DIMENSIONS, (term + 1) * DIMENSIONS);
    const inSteps = (value: number) => Math.max(-MOST, Math.min(MOST, Math.round(value * STEPS)));
    return `${name}\t${Buffer.from(Int8Array.from(own, inSteps).buffer).toString("base64")}\n`;
  });
  const file = join(folder, WORD_VECTORS);
  const used = lines.filter((_, term) => (counts[term] ?? 0) >= USED);
  writeFileSync(file, used.sort().join(""));
  return file;
}
