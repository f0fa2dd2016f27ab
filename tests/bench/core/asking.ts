import { createAdvisor } from "../../../src/create-advisor.ts";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { SHIPPED_KNOWLEDGE } from "../../../src/knowledge/shipped.ts";
import { searchWithFuse, searchWithMiniSearch } from "../peers.ts";
import type { Table } from "../print-table.ts";
import { quantiles } from "../quantiles.ts";
import { shippedSets } from "../shipped-sets.ts";

interface Peer {
  readonly engine: string;
  readonly ask: (question: string) => unknown;
  readonly rounds: number;
  /** Asks each n-th question only. @default 1 */
  readonly each?: number;
}

/** Times of single questions over the shipped guides, in this process, after a warm-up round. */
export async function benchAsking(progress: (text: string) => void): Promise<Table> {
  const knowledge = await loadKnowledge(SHIPPED_KNOWLEDGE);
  const questions = shippedSets().flatMap((set) =>
    [...set.questions, ...set.outOfScope].map(({ q }) => q),
  );
  const advisor = createAdvisor({ knowledge });
  const { passages } = knowledge;
  const peers: readonly Peer[] = [
    { engine: "career-advisor", ask: (text) => advisor.ask({ text }), rounds: 5 },
    { engine: "MiniSearch, fuzzy + prefix", ask: searchWithMiniSearch(passages), rounds: 2 },
    // It takes a hundred times longer.
    { engine: "Fuse.js, defaults", ask: searchWithFuse(passages), rounds: 1, each: 12 },
  ];
  const rows: Table["rows"][number][] = [];
  for (const { engine, ask, rounds, each = 1 } of peers) {
    progress(`core: asking ${engine}`);
    const asked = questions.filter((_, i) => i % each === 0);
    await timesOf(asked, ask);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(...(await timesOf(asked, ask)));
    const { p50, p99, max } = quantiles(times);
    const sizes = { questions: asked.length, rounds };
    rows.push({ engine, ...sizes, "p50 ms": p50, "p99 ms": p99, "max ms": max });
  }
  const title = `Asking: one question over the ${passages.length} passages of the shipped guides`;
  return { title, rows };
}

async function timesOf(questions: readonly string[], ask: Peer["ask"]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
  }
  return times;
}
