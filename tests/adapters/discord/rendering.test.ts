import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readControl, shortKey, writeControl } from "../../../adapters/discord/control.ts";
import { cutText } from "../../../adapters/discord/cut-text.ts";
import { escapeText } from "../../../adapters/discord/escape-text.ts";
import { renderAnswer } from "../../../adapters/discord/render/answer.ts";
import { renderTopic, renderTopics } from "../../../adapters/discord/render/topics.ts";
import { arbitraryAnswer, arbitraryText } from "./arbitrary-answer.ts";
import { messageProblems, textOf } from "./payload-rules.ts";
import { CITATION, direct } from "./scripted-advisor.ts";

const view = { reply: shortKey("reply"), feedback: true, share: true };

describe("answers", () => {
  test("every answer is a message that Discord takes, and that pings nobody", () => {
    fc.assert(
      fc.property(
        arbitraryAnswer,
        fc.option(arbitraryText, { nil: undefined }),
        (answer, question) => {
          const body = renderAnswer(answer, {
            ...view,
            ...(question === undefined ? {} : { question }),
          });
          expect(messageProblems("create", body)).toEqual([]);
          expect(messageProblems("edit", body)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("however long the text, its sources stay", () => {
    fc.assert(
      fc.property(arbitraryAnswer, (answer) => {
        if (answer.kind !== "answer" && answer.kind !== "comparison") return;
        const text = textOf(renderAnswer(answer, view));
        expect(text).toMatch(/^-# \[1\] /m);
        expect(text).toMatch(/\[1\](?!.*-# \[1\])/s);
      }),
      { numRuns: 200 },
    );
  });

  test("a long answer is cut at the end of a sentence", () => {
    const text = textOf(renderAnswer(direct("This is one whole sentence. ".repeat(300)), view));
    expect(text).toContain("This is one whole sentence. … [1]");
  });

  test("the cells of a table keep the names of their columns", () => {
    const table = {
      kind: "table",
      header: ["CIO", "CTO"],
      rows: [["Strategy", "Vision"]],
    } as const;
    const text = textOf(renderAnswer(direct("", { body: [table] }), view));
    expect(text).toContain("- CIO: **Strategy** · CTO: **Vision** [1]");
  });

  test("places that are the same get one number", () => {
    const other = { ...CITATION, lines: [90, 95] } as const;
    const disagreement = {
      topic: "pay",
      claims: [
        { text: "It is $100k.", citation: CITATION, asOf: "2021" },
        { text: "It is $120k.", citation: other, asOf: "2023" },
      ],
      explanation: "different years",
    } as const;
    const text = textOf(
      renderAnswer(direct("Pay varies.", { disagreements: [disagreement] }), view),
    );
    expect(text).toContain(
      "**The guides differ: pay**\n- It is $100k. (2021) [1]\n- It is $120k. (2023) [2]",
    );
    expect(text.match(/^-# \[\d\]/gm)).toHaveLength(2);
  });

  test("a web address that is none is no link", () => {
    const citations = [{ ...CITATION, url: "javascript:alert(1)" }] as const;
    expect(textOf(renderAnswer(direct("Text.", { citations }), view))).not.toContain("](");
  });
});

describe("cutText", () => {
  test("keeps within the limit, never leaves half a character, changes nothing that fits", () => {
    fc.assert(
      fc.property(arbitraryText, fc.integer({ min: 0, max: 500 }), (text, limit) => {
        const cut = cutText(text.replace(/\p{Cs}/gu, ""), limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test.each([
    ["One. Two. Three is long", 12, "One. Two. …"],
    ["It rose 3.5 percent and then fell", 21, "It rose 3.5 percent …"],
    ["word word word", 11, "word word …"],
    ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 15, "👩‍👩‍👧‍👦 …"],
  ])("%s to %i", (text, limit, expected) => {
    expect(cutText(text, limit)).toBe(expected);
  });
});

describe("escapeText", () => {
  test.each([
    ["a_b *c*", "a\\_b \\*c\\*"],
    ["# not a title", "\\# not a title"],
    ["1. not a list", "1\\. not a list"],
    ["see https://x.example/a_b", "see https://x.example/a_b"],
    ["@everyone", "@\u200Beveryone"],
    ["<@1> < 5", "<\u200B@1> < 5"],
    ["\u202Eabc", "abc"],
  ])("%s", (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe("controls", () => {
  const key = fc.string().map(shortKey);
  const control = fc.oneof(
    fc.record({ action: fc.constant("ask" as const), passage: key }),
    fc.record({ action: fc.constantFrom("pick" as const, "open" as const, "forget" as const) }),
    fc.record({ action: fc.constant("topics" as const), page: fc.nat(9999) }),
    fc.record({ action: fc.constant("section" as const), section: key, page: fc.nat(9999) }),
    fc.record({ action: fc.constantFrom("up" as const, "why" as const), reply: key }),
  );

  test("what is written is read, and fits", () => {
    fc.assert(
      fc.property(control, (one) => {
        expect(writeControl(one).length).toBeLessThanOrEqual(100);
        expect(readControl(writeControl(one))).toEqual(one);
      }),
    );
  });

  test("anything else is nothing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readControl(text)).toBeUndefined();
      }),
    );
  });
});

test("topics of any number and name are messages that Discord takes", () => {
  const guide = { id: "g", title: "Guide", publisher: "P", file: "g.md" };
  const suggestion = fc.record({
    label: arbitraryText,
    question: arbitraryText,
    passage: fc.uuid(),
  });
  const topic = fc.record({
    guide: fc.constant(guide),
    section: arbitraryText,
    passages: fc.array(suggestion, { maxLength: 60 }),
  });
  fc.assert(
    fc.property(fc.array(topic, { maxLength: 60 }), fc.nat(5), (topics, page) => {
      expect(messageProblems("edit", renderTopics(topics, page))).toEqual([]);
      for (const one of topics.slice(0, 2))
        expect(messageProblems("edit", renderTopic(one, page))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
