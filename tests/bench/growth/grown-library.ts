import { type Knowledge, loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { SHIPPED_KNOWLEDGE } from "../../../src/knowledge/shipped.ts";
import { createRandom } from "../random.ts";
import { syntheticPassages } from "./synthetic-passages.ts";
import { createWordStock } from "./word-stock.ts";

const SEED = 20_261_121;

/**
 * The shipped guides amid synthetic ones, `size` passages in all; the shipped guides alone when
 * they are as many. The same size gives the same library.
 */
export async function grownLibrary(size: number): Promise<Knowledge> {
  const knowledge = await loadKnowledge(SHIPPED_KNOWLEDGE);
  const random = createRandom(SEED);
  const missing = Math.max(0, size - knowledge.passages.length);
  const made = syntheticPassages(missing, createWordStock(knowledge.passages, random), random);
  const half = Math.floor(made.length / 2);
  const passages = [...made.slice(0, half), ...knowledge.passages, ...made.slice(half)];
  return { ...knowledge, passages, guides: [...new Set(passages.map(({ guide }) => guide))] };
}
