import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderAnswer } from "../../adapters/terminal/render/answer.ts";
import { createScreen } from "../../adapters/terminal/render/screen.ts";
import type { Comparison } from "../../src/answer.ts";
import { anyAnswer } from "./arbitrary-answer.ts";
import { citation, directAnswer, suggestion } from "./fixtures.ts";

const plain = createScreen(80, false);
const other = { ...citation, title: "The Other", lines: [9, 9] as const, asOf: "May 2023" };

const comparison: Comparison = {
  kind: "comparison",
  text: "CIO or CTO",
  lead: "Two posts at the top:",
  confidence: 0.8,
  parts: [
    {
      name: "CIO",
      text: "Looks after information.",
      body: [{ kind: "paragraph", text: "Looks after information." }],
      citations: [citation],
    },
    { name: "CTO", text: "", body: [], citations: [] },
  ],
  citations: [citation],
  disagreements: [],
  notCovered: [],
  related: [],
};

describe("renderAnswer", () => {
  it("numbers citations and related questions", () => {
    const answer = directAnswer("It pays well.", { related: [suggestion("Hours")] });
    expect(renderAnswer(answer, plain, "numbers")).toBe(
      [
        "It pays well. [1]",
        "",
        '[1] The Guide (Example Press), "Pay", lines 3-5',
        "",
        "Related questions (type a number):",
        "  1. Hours",
      ].join("\n"),
    );
    expect(renderAnswer(answer, plain, "dashes")).toContain("Related questions:\n  - Hours");
  });

  it("marks the paragraph above a list, not its last item", () => {
    const answer = directAnswer("", {
      body: [
        { kind: "paragraph", text: "Two states:" },
        { kind: "list", items: ["Ohio", "Utah"], ordered: true },
      ],
    });
    expect(renderAnswer(answer, plain, "dashes")).toContain(
      "Two states: [1]\n\n1. Ohio\n2. Utah\n",
    );
  });

  it("shows each side of a disagreement with its date and source", () => {
    const answer = directAnswer("It is $1.", {
      disagreements: [
        {
          topic: "Median pay",
          claims: [
            { text: "It is $1.", citation },
            { text: "It is $2.", asOf: "May 2023", citation: other },
          ],
          explanation: "Different years.",
        },
      ],
      notCovered: ["Texas"],
    });
    const text = renderAnswer(answer, plain, "dashes");
    expect(text).toContain(
      "The guides differ: Median pay\n- It is $1. [1]\n- It is $2. (as of May 2023) [2]\nDifferent years.",
    );
    expect(text).toContain("No guide covers: Texas.");
    expect(text).toContain('[2] The Other (Example Press), "Pay", line 9, as of May 2023');
  });

  it("puts the sides of a comparison next to each other where the width allows", () => {
    expect(renderAnswer(comparison, plain, "dashes")).toMatch(/^CIO {10,}CTO$/m);
    const narrow = renderAnswer(comparison, createScreen(40, false), "dashes");
    expect(narrow).toMatch(/^CIO\nLooks after information\. \[1\]\n\nCTO\nNo guide covers/m);
  });

  it("shows a table with aligned columns, or as records where it does not fit", () => {
    const answer = directAnswer("", {
      body: [
        {
          kind: "table",
          header: ["State", "Pay"],
          rows: [
            ["New York", "$1"],
            ["漢字", "$2"],
          ],
        },
      ],
    });
    expect(renderAnswer(answer, plain, "dashes")).toContain("New York   $1\n漢字       $2\n");
    const wide = directAnswer("", {
      body: [
        {
          kind: "table",
          header: ["First", "Second"],
          rows: [["a long cell with words in it", "another long cell with words"]],
        },
      ],
    });
    expect(renderAnswer(wide, createScreen(24, false), "dashes")).toContain("- First: a long cell");
  });

  it("lists what is near once, also where the text lists it itself", () => {
    const refusal = {
      kind: "refusal" as const,
      text: "No guide covers that. Nearby:\n- Pay\n- Hours",
      notCovered: [],
      related: [suggestion("Pay"), suggestion("Hours")],
      confidence: 0.2,
    };
    expect(renderAnswer(refusal, plain, "numbers")).toBe(
      "No guide covers that. Nearby:\n  1. Pay\n  2. Hours",
    );
    expect(renderAnswer({ ...refusal, text: "No." }, plain, "dashes")).toBe(
      "No.\n\nRelated questions:\n  - Pay\n  - Hours",
    );
  });

  it("prints nothing for silence", () => {
    expect(renderAnswer({ kind: "silent", text: "", confidence: 0 }, plain, "dashes")).toBe("");
  });

  it("colours only when it may", () => {
    expect(renderAnswer(comparison, createScreen(80, true), "dashes")).toContain("\u001b[1mCIO");
  });

  it("stays within any width and prints no control character, whatever the answer holds", () => {
    const width = fc.integer({ min: 20, max: 100 });
    fc.assert(
      fc.property(
        anyAnswer,
        width,
        fc.constantFrom("numbers", "dashes"),
        (answer, columns, listing) => {
          const text = renderAnswer(answer, createScreen(columns, false), listing);
          for (const line of text.split("\n")) {
            expect(stringWidth(line)).toBeLessThanOrEqual(columns);
            expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
