import { createAdvisor } from "../../src/create-advisor.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { SHIPPED_KNOWLEDGE } from "../../src/knowledge/shipped.ts";
import { isRight } from "../ranking/question-set.ts";
import type { Table } from "./print-table.ts";
import { round } from "./quantiles.ts";
import type { Section } from "./section.ts";
import { shippedSets } from "./shipped-sets.ts";

/** An answer that was given: how sure it was, and whether its first citation is right. */
interface Given {
  readonly confidence: number;
  readonly right: boolean;
}

const BUCKETS = 10;

/** Whether of answers given at 0.8 about 80 % are right. */
export const benchCalibration: Section = async ({ progress }) => {
  progress("calibration: asking the question sets");
  const { given, asked } = await askSets();
  const buckets = Array.from({ length: BUCKETS }, (_, n) => ({
    n,
    answers: given.filter(({ confidence }) => bucketOf(confidence) === n),
  })).filter(({ answers }) => answers.length > 0);
  const rows = buckets.map(({ n, answers }) => ({
    confidence: `${(n / BUCKETS).toFixed(1)} to ${((n + 1) / BUCKETS).toFixed(1)}`,
    answers: answers.length,
    "mean confidence %": round(100 * mean(answers, ({ confidence }) => confidence)),
    "right %": round(100 * mean(answers, isRightOne)),
  }));
  const error = buckets.reduce(
    (sum, { answers }) => sum + (answers.length / given.length) * gap(answers),
    0,
  );
  return [calibrationTable(rows, error, given.length, asked)];
};

function calibrationTable(rows: Table["rows"], error: number, given: number, asked: number): Table {
  return {
    title: "Calibration: how sure answers are, and how many of them are right",
    rows,
    note: [
      `Expected calibration error: ${round(100 * error)} points. ${given} of ${asked} questions got a direct answer;`,
      "refusals, clarifications and comparisons are left out. An answer to a question that the guides",
      "do not cover counts as wrong.",
    ].join("\n"),
  };
}

async function askSets(): Promise<{ given: Given[]; asked: number }> {
  const advisor = createAdvisor({ knowledge: await loadKnowledge(SHIPPED_KNOWLEDGE) });
  const questions = shippedSets().flatMap((set) => [
    ...set.questions,
    ...set.outOfScope.map(({ q }) => ({ q, gold: [] })),
  ]);
  const given: Given[] = [];
  for (const { q, gold } of questions) {
    const answer = await advisor.ask({ text: q });
    if (answer.kind !== "answer") continue;
    given.push({ confidence: answer.confidence, right: isRight(answer.citations[0], gold) });
  }
  return { given, asked: questions.length };
}

function bucketOf(confidence: number): number {
  return Math.min(BUCKETS - 1, Math.floor(confidence * BUCKETS));
}

function gap(answers: readonly Given[]): number {
  return Math.abs(mean(answers, ({ confidence }) => confidence) - mean(answers, isRightOne));
}

function isRightOne({ right }: Given): number {
  return right ? 1 : 0;
}

function mean(answers: readonly Given[], value: (answer: Given) => number): number {
  return answers.reduce((sum, answer) => sum + value(answer), 0) / answers.length;
}
