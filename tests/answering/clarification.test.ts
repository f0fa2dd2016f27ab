import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Clarification } from "../../src/answer.ts";
import { SHIPPED_KNOWLEDGE } from "../../src/knowledge/shipped.ts";
import { expectValid } from "../fixtures/expect-valid.ts";
import { converse, type Library, leadOf, openLibrary } from "../fixtures/library.ts";
import { Asked, Outside, readSet } from "../ranking/read-set.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Questions that are asked back about, found among many: which ones changes with the ranking. */
const asked: { text: string; clarification: Clarification }[] = [];
let guides: Library;

beforeAll(async () => {
  guides = await openLibrary(SHIPPED_KNOWLEDGE);
  for (const set of ["tune", "held-out", "workplace"]) {
    const inside = await readSet(set, "questions.jsonl", Asked);
    const outside = await readSet(set, "out-of-scope.jsonl", Outside);
    for (const { q: text } of [...inside, ...outside]) {
      const answer = await guides.advisor.ask({ text });
      if (answer.kind === "clarification") asked.push({ text, clarification: answer });
    }
  }
});

async function expectPicked(text: string, pick: string, passage: string) {
  const picked = await converse(guides.advisor, text, pick);
  const direct = await guides.advisor.ask({ text: "", passage });
  expect(leadOf(picked), `${text} / ${pick}`).toBe(leadOf(direct));
}

describe("a clarification", () => {
  it("comes up, and offers two to four different things", () => {
    expect(asked.length).toBeGreaterThan(0);
    for (const { clarification } of asked) {
      expectValid(clarification, guides.knowledge);
      const { options } = clarification;
      expect(new Set(options.map(({ passage }) => passage)).size).toBe(options.length);
    }
  });

  it("numbers its options in its text as they can be picked", () => {
    for (const { clarification } of asked)
      clarification.options.forEach(({ label }, i) => {
        expect(clarification.text).toContain(`${i + 1}. ${label}`);
      });
  });

  it("is settled by a number or its name", async () => {
    for (const { text, clarification } of asked.slice(0, 5)) {
      const [first, second] = clarification.options;
      await expectPicked(text, "1", first.passage);
      await expectPicked(text, "the second one", second.passage);
      await expectPicked(text, "number 2 please", second.passage);
    }
  });

  it("is settled by the words of an option", async () => {
    for (const { text, clarification } of asked.slice(0, 5))
      for (const { label, passage } of clarification.options)
        await expectPicked(text, label, passage);
  });

  it("is dropped when something else is asked", async () => {
    for (const { text } of asked.slice(0, 5)) {
      const answer = await converse(guides.advisor, text, "Do I need an MBA to become a CIO?");
      expect(leadOf(answer)).toMatch(/^opencourser:(?:122|71)-/);
    }
  });
});
