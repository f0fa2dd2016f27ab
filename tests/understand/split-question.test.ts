import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { MOST_PARTS, splitQuestion } from "../../src/understand/split-question.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function sidesOf(text: string) {
  const split = splitQuestion(text);
  return split?.kind === "comparison" ? split.sides : undefined;
}

function questionsOf(text: string) {
  const split = splitQuestion(text);
  return split?.kind === "several" ? split.questions : undefined;
}

describe("splitQuestion", () => {
  it.each([
    ["CIO vs CTO", ["CIO", "CTO"]],
    ["CIO vs. CTO?", ["CIO", "CTO"]],
    ["healthcare versus finance", ["healthcare", "finance"]],
    ["difference between a CIO and a CTO", ["CIO", "a CTO"]],
    ["pmp vs itil vs cissp", ["pmp", "itil", "cissp"]],
    ["Jira, Trello or Asana?", ["Jira", "Trello", "Asana"]],
    ["what separates a foreman from a planner?", ["foreman", "planner"]],
    ["what sets a CIO apart from a CTO?", ["CIO", "CTO"]],
    [
      "Of my two men one guards the vault, the other counts coins. How do they differ?",
      ["guards the vault", "counts coins"],
    ],
  ])("finds the sides of %j", (text, sides) => {
    expect(sidesOf(text)?.map((side) => side.replace(/^an? /, ""))).toEqual(
      sides.map((side) => side.replace(/^an? /, "")),
    );
  });

  it.each([
    "how do i keep a balance between old and new systems",
    "who is the bridge between tech and business",
    "I go between two departments all day and translate",
  ])("compares nothing in %j", (text) => {
    expect(splitQuestion(text)).toBeUndefined();
  });

  it("finds three sides with what is asked of them", () => {
    expect(splitQuestion("hospital, bank or shop: where do I earn more")).toEqual({
      kind: "comparison",
      sides: ["hospital", "bank", "shop"],
      shared: "where do I earn more",
      more: 0,
    });
  });

  it.each([
    ["what degree do I need and how much will I earn?", 2],
    ["What certs do I need? And can I work from home? Also how many hours is it?", 3],
    ["how do I start; what does it cost me?", 2],
    ["Which clubs can I join? Any course at MIT?", 2],
    ["What ticket software is common? And for remote support?", 2],
    ["can I get in without a licence and without a boat", 2],
    ["how do I paint the tower and also keep the lamp lit", 2],
    ["First, what is the pay; second, is the tower cold?", 2],
    ["I want to know what a foghorn is, and also what people mean by a leading light.", 2],
    ["do they sail a lot, do they have to lift heavy stuff?", 2],
    ["nurse, 38. how much schooling is it, whats the pay, and would my nights be ruined?", 3],
    ["What papers should I go for + can I get there without sailing", 2],
    ["My questions:\n- is the licence worth it\n- do I have to know morse", 2],
    ["which lamp do most use? And for fog?", 2],
    ["is the horn my job?; if a ship strands am I the one in charge", 2],
    ["Can you describe a normal night. Also how much is climbing compared with reading?", 2],
  ])("finds the questions in %j", (text, count) => {
    expect(questionsOf(text)).toHaveLength(count);
  });

  it.each([
    "do I need an MBA?",
    "what does a health and safety manager do?",
    "how do I plan and run a project?",
    "should I learn Python or something like it",
    "is it hard? I hope not.",
    "which skill sets do I need to move from support to management?",
    "what sets the pay from state to state?",
    "what sets me apart from others?",
    "Is it stressful for women and for men?",
    "can you tell me, what does a keeper earn?",
    "When the fog comes, what do I do?",
    "my boss, who is on leave, says it's hard, true?",
    "Do the keepers of the light also have to paint the tower and mend the boat?",
    "",
    "?",
  ])("leaves %j whole", (text) => {
    expect(splitQuestion(text)).toBeUndefined();
  });

  it("keeps the first of 200 questions and counts the rest", () => {
    const asked = Array.from({ length: 200 }, (_, i) => `What is the pay in state ${i}?`).join(" ");
    const split = splitQuestion(asked);
    expect(split).toMatchObject({ kind: "several", more: 200 - MOST_PARTS });
    expect(questionsOf(asked)?.[0]).toContain("state 0");
    expect(questionsOf(asked)).toHaveLength(MOST_PARTS);
  });

  it("keeps at most the first few of many sides", () => {
    const many = Array.from({ length: 50 }, (_, i) => `role${i}`).join(" vs ");
    expect(sidesOf(many)).toHaveLength(MOST_PARTS);
    expect(splitQuestion(many)).toMatchObject({ more: 50 - MOST_PARTS });
  });

  it("gives two to four parts that are not empty, or none, for any text", () => {
    const asking = fc
      .array(
        fc.constantFrom(
          "what",
          "how",
          "and",
          "or",
          "vs",
          "versus",
          "between",
          "both",
          "each",
          "better",
          ",",
          "?",
          ":",
          ";",
          "-",
          "pay",
          "a CIO",
          "hospital",
          "difference",
          "compared to",
          "than",
          "x",
        ),
        { maxLength: 40 },
      )
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.oneof(asking, fc.string({ maxLength: 200 })), (text) => {
        const split = splitQuestion(text);
        if (!split) return;
        const parts = split.kind === "comparison" ? split.sides : split.questions;
        expect(parts.length).toBeGreaterThanOrEqual(2);
        expect(parts.length).toBeLessThanOrEqual(MOST_PARTS);
        for (const part of parts) expect(part.trim()).not.toBe("");
        if (split.kind === "several") expect(split.more).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
