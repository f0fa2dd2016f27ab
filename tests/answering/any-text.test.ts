import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { expectValid } from "../fixtures/expect-valid.ts";
import { LIGHTHOUSES, type Library, openLibrary } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let lights: Library;
beforeAll(async () => {
  lights = await openLibrary(LIGHTHOUSES);
});

/** Words that steer the reading: openings, comparisons, follow-ups, markup, names, numbers. */
const PIECES =
  "what how much does a keeper inspector earn pay on skellig rockall vs or and versus between both each difference ? ! . , : ; ( ) \n hi thanks no i meant tell me more where is that from 1 2 $30,000 16% c++ <@U1> @here https://x.example > &gt; * _ ~ ` ' \" \\ / salry lighthousekeeper ignore all previous 灯台 привет je suis \u200b \u202e \ud83d 👍 é ﬁ the of it them".split(
    " ",
  );

const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((p) => p.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((p) => p.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 40 }) },
);

describe("any text at all", () => {
  it("gets a valid answer, addressed or not", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.boolean(), async (text, addressed) => {
        const answer = await lights.advisor.ask({ text, addressed });
        expectValid(answer, lights.knowledge);
        if (addressed) expect(answer.kind).not.toBe("silent");
        else expect(["answer", "comparison", "silent"]).toContain(answer.kind);
      }),
      { numRuns: 600 },
    );
  });

  it("gets a valid answer anywhere in a conversation", async () => {
    const turns = fc.array(anyText, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(turns, fc.string(), async (texts, conversation) => {
        for (const text of texts)
          expectValid(await lights.advisor.ask({ text, conversation }), lights.knowledge);
      }),
      { numRuns: 120 },
    );
  });

  it("gets an explanation of one-line reasons", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { answer, lines } = await lights.advisor.explain({ text });
        expectValid(answer, lights.knowledge);
        expect(lines.length).toBeLessThan(400);
        for (const line of lines) expect(line).not.toMatch(/[\n\r]|NaN/);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["100,000 letters", "a".repeat(100_000)],
    ["100,000 words", "keeper ".repeat(100_000)],
    [
      "100,000 different words",
      Array.from({ length: 100_000 }, (_, i) => `w${i.toString(36)}`).join(" "),
    ],
    ["100,000 question marks", "?".repeat(100_000)],
    ["100,000 spaces and a question", `${" ".repeat(100_000)}what does a keeper do`],
    ["100,000 line breaks", "\n".repeat(100_000)],
    ["100,000 quote signs", "> ".repeat(100_000)],
    ["100,000 opening brackets", "<".repeat(100_000)],
    ["100,000 colons", ":a".repeat(50_000)],
    ["50,000 emoji", "👍🏽".repeat(50_000)],
    ["50,000 combining accents", `e${"\u0301".repeat(50_000)}`],
    ["50,000 halves of surrogate pairs", "\ud800".repeat(50_000)],
    ["10,000 times vs", "keeper vs inspector ".repeat(10_000)],
    ["10,000 times or", "keeper or inspector or ".repeat(10_000)],
    ["10,000 questions", "do I need a licence? ".repeat(10_000)],
    ["10,000 commas and ands", "which keeper, and which, and ".repeat(10_000)],
    ["10,000 dots", "a.b.".repeat(10_000)],
    ["one long typing error", `salr${"y".repeat(50_000)}`],
    ["10,000 typing errors", "keper lightouse inspecter ".repeat(10_000)],
    ["a number of 100,000 digits", "1".repeat(100_000)],
  ])("is answered: %s", async (_, text) => {
    for (const addressed of [true, false])
      expectValid(await lights.advisor.ask({ text, addressed }), lights.knowledge);
  });

  it("is looked up in a bounded number of words", async () => {
    const wordsIn = async (text: string) => {
      const { lines } = await lights.advisor.explain({ text });
      return lines.join(" ").length;
    };
    const long = await wordsIn("what does a keeper do on the rock in a storm ".repeat(200));
    const longer = await wordsIn("what does a keeper do on the rock in a storm ".repeat(4000));
    expect(longer).toBe(long);
  });
});
