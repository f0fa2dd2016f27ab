import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { WORD_VECTORS } from "../../../src/knowledge/word-vectors.ts";
import { STEPS } from "../../../src/retrieve/embedding.ts";
import type { Learned } from "./learn-vectors.ts";
import type { Lessons } from "./lessons.ts";
import { vectorAt } from "./vector-at.ts";

/** A term that is used in asking less often than this is as good as strange. */
const USED = 2;
/** The largest number that a signed byte holds. */
const MOST = 127;

/** Writes a folder's word vectors, the terms in order and then the entries. */
export function writeVectors(
  folder: string,
  { names, counts, entries }: Pick<Lessons, "names" | "counts" | "entries">,
  learned: Learned,
): string {
  const terms = names
    .map((name, term) => lineOf(name, learned.terms, term))
    .filter((_, term) => (counts[term] ?? 0) >= USED);
  const owned = entries.map(({ name }, entry) => lineOf(name, learned.entries, entry));
  const file = join(folder, WORD_VECTORS);
  writeFileSync(file, [...terms.sort(), ...owned].join(""));
  return file;
}

function lineOf(name: string, vectors: Float32Array, at: number): string {
  const own = vectorAt(vectors, at);
  const inSteps = (value: number) => Math.max(-MOST, Math.min(MOST, Math.round(value * STEPS)));
  return `${name}\t${Buffer.from(Int8Array.from(own, inSteps).buffer).toString("base64")}\n`;
}
