import type { Advisor } from "../../../src/advisor.ts";
import { createAdvisor } from "../../../src/create-advisor.ts";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { SHIPPED_KNOWLEDGE } from "../../../src/knowledge/shipped.ts";
import { median, quantiles, round } from "../quantiles.ts";
import { createRandom } from "../random.ts";
import type { Section } from "../section.ts";
import { shippedQuestions } from "../shipped-sets.ts";
import { hardTexts } from "./hard-texts.ts";

const SHOWN = 25;
const AGAIN = 5;

/** The texts that take longest, of many made to take long. */
export const benchWorst: Section = async ({ progress }) => {
  const advisor = createAdvisor({ knowledge: await loadKnowledge(SHIPPED_KNOWLEDGE) });
  const questions = shippedQuestions().map(({ q }) => q);
  for (const text of questions) await advisor.ask({ text });
  const texts = hardTexts(questions, createRandom(7));
  progress(`worst: asking ${texts.length} hard texts`);
  const rows = [];
  for (const { name, text } of texts) rows.push({ name, ...(await ask(advisor, text)) });
  const { p50, p99, max } = quantiles(rows.map((row) => row["first ms"]));
  return [
    {
      title: `Worst: the ${SHOWN} slowest of ${texts.length} texts made to take long`,
      rows: rows.sort((a, b) => b["first ms"] - a["first ms"]).slice(0, SHOWN),
      note: `First: asked for the first time; again: median of ${AGAIN} more. All texts, first time: p50 ${p50}, p99 ${p99}, max ${max} ms.`,
    },
  ];
};

async function ask(advisor: Advisor, text: string) {
  const first = await timed(advisor, text);
  const again: number[] = [];
  for (let i = 0; i < AGAIN; i++) again.push((await timed(advisor, text)).time);
  return {
    characters: text.length,
    reply: first.kind,
    "first ms": round(first.time),
    "again ms": median(again),
  };
}

async function timed(advisor: Advisor, text: string) {
  const started = performance.now();
  const { kind } = await advisor.ask({ text });
  return { kind, time: performance.now() - started };
}
