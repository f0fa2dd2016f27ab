import { beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import type { Answer } from "../../src/answer.ts";
import { SHIPPED_KNOWLEDGE } from "../../src/knowledge/shipped.ts";
import { citationsOf, expectValid } from "../fixtures/expect-valid.ts";
import { type Library, openLibrary } from "../fixtures/library.ts";
import { Asked, Outside, readSet } from "./read-set.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Shares, in percent, that must be kept: five points below those reached when they were set. */
const FLOORS = {
  tune: { found: 86, declined: 88 },
  "held-out": { found: 88, declined: 83 },
  workplace: { found: 87, declined: 87 },
  mentoring: { found: 85, declined: 86 },
  sealed: { found: 88, declined: 87 },
  "sealed-2": { found: 89, declined: 88 },
} as const;

let guides: Library;
beforeAll(async () => {
  guides = await openLibrary(SHIPPED_KNOWLEDGE);
});

async function ask(text: string): Promise<Answer> {
  const answer = await guides.advisor.ask({ text });
  expectValid(answer, guides.knowledge);
  return answer;
}

function overlaps(answer: Answer, gold: z.infer<typeof Asked>["gold"]): boolean {
  if (answer.kind !== "answer" && answer.kind !== "comparison") return false;
  const [first] = citationsOf(answer);
  return gold.some(
    ({ doc, lines: [from, to] }) =>
      first !== undefined &&
      first.document === doc &&
      first.lines[0] <= to &&
      first.lines[1] >= from,
  );
}

function declines(answer: Answer): boolean {
  if (answer.kind === "answer" || answer.kind === "comparison") return answer.notCovered.length > 0;
  return answer.kind === "refusal";
}

async function share<T>(items: readonly T[], holds: (item: T) => Promise<boolean>) {
  let count = 0;
  for (const item of items) if (await holds(item)) count++;
  return (100 * count) / items.length;
}

async function shareFound(set: string): Promise<number> {
  const items = await readSet(set, "questions.jsonl", Asked);
  return await share(items, async ({ q, gold }) => overlaps(await ask(q), gold));
}

describe.each(["tune", "held-out", "workplace", "mentoring", "sealed", "sealed-2"] as const)(
  "the %s set",
  (set) => {
    it(`finds a right source first for at least ${FLOORS[set].found} % of questions`, async () => {
      expect(await shareFound(set)).toBeGreaterThanOrEqual(FLOORS[set].found);
    });

    it(`declines at least ${FLOORS[set].declined} % of what is outside`, async () => {
      const items = await readSet(set, "out-of-scope.jsonl", Outside);
      const outside = items.filter(({ expected }) => expected === "refuse");
      const declined = await share(outside, async ({ q }) => declines(await ask(q)));
      expect(declined).toBeGreaterThanOrEqual(FLOORS[set].declined);
    });
  },
);

it("finds a right source first for at least 90 % of questions in slang", async () => {
  expect(await shareFound("sealed-slang")).toBeGreaterThanOrEqual(90);
});
