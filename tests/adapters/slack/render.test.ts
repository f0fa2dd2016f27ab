import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMrkdwn, mrkdwnLink, readMrkdwn } from "../../../adapters/slack/read/mrkdwn.ts";
import { readCommand } from "../../../adapters/slack/read/read-command.ts";
import { cutText } from "../../../adapters/slack/render/cut-text.ts";
import { renderAnswer } from "../../../adapters/slack/render/render-answer.ts";
import { renderFooter } from "../../../adapters/slack/render/render-footer.ts";
import type { Answer } from "../../../src/answer.ts";
import { checkMessage } from "./check-payload.ts";
import { CITATION, directAnswer, SUGGESTION } from "./scripted-advisor.ts";

const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("<!channel>", "&", "*b*", "a|b>", "Word. "),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(" "));
const long = fc
  .tuple(words, fc.integer({ min: 1, max: 80 }))
  .map(([text, times]) => `${text} `.repeat(times));
const text = fc.oneof({ arbitrary: words, weight: 9 }, { arbitrary: long, weight: 1 });
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom("javascript:alert(1)", "no url", `https://x.example/${"a|b>".repeat(500)}`),
);
const citation = fc.record({
  document: words,
  publisher: words,
  title: text,
  section: text,
  lines: fc.tuple(fc.nat(), fc.nat()),
  url,
  asOf: words,
});
const citations = fc.array(citation, { minLength: 1, maxLength: 15 });
const suggestion = fc.record({ label: text, question: text, passage: words });
const block = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), text }),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(text, { maxLength: 12 }),
    ordered: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    header: fc.array(words, { maxLength: 25 }),
    rows: fc.array(fc.array(words, { maxLength: 25 }), { maxLength: 8 }),
  }),
);
const body = fc.array(block, { maxLength: 12 });
const claim = fc.record({ text, asOf: words, citation });
const disagreement = fc.record({
  topic: text,
  claims: fc.array(claim, { minLength: 2, maxLength: 9 }),
  explanation: text,
});
const common = {
  text,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  notCovered: fc.array(text, { maxLength: 5 }),
  related: fc.array(suggestion, { maxLength: 9 }),
};
const found = { ...common, citations, disagreements: fc.array(disagreement, { maxLength: 5 }) };
const answer = fc.oneof(
  fc.record({ ...found, kind: fc.constant("answer"), passage: fc.string({ minLength: 1 }), body }),
  fc.record({
    ...found,
    kind: fc.constant("comparison"),
    lead: text,
    parts: fc.array(fc.record({ name: text, text, body, citations }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  fc.record({
    ...common,
    kind: fc.constant("clarification"),
    options: fc.array(suggestion, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ ...common, kind: fc.constant("refusal") }),
  fc.record({ ...common, kind: fc.constant("smalltalk") }),
) as unknown as fc.Arbitrary<Answer>;

function mrkdwnOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnOf);
  if (typeof value !== "object" || value === null) return [];
  const own =
    "type" in value && value.type === "mrkdwn" && "text" in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwnOf)];
}

describe("renderAnswer", () => {
  it("stays within Slack's limits whatever the answer holds", () => {
    fc.assert(
      fc.property(answer, (value) => {
        const footer = renderFooter(value, {
          reply: "r",
          feedback: true,
          isPrivate: true,
          dismissableBy: "U1",
        });
        const message = renderAnswer(value, { footer });
        expect(checkMessage({ ...message })).toBeUndefined();
        expect(message.text.length).toBeLessThanOrEqual(6000);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it("lets no text mention anyone", () => {
    fc.assert(
      fc.property(answer, (value) => {
        const message = renderAnswer(value);
        for (const mrkdwn of [message.text, ...mrkdwnOf(message.blocks)]) {
          expect(mrkdwn).not.toMatch(/<[!@#]/);
          expect(mrkdwn.replace(/&(amp|lt|gt);/g, "")).not.toContain("&");
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it("keeps every citation of a long answer", () => {
    const body = Array.from({ length: 40 }, () => ({
      kind: "paragraph" as const,
      text: "Some sentence here. ".repeat(30),
    }));
    const many = Array.from({ length: 8 }, (_, index) => ({
      ...CITATION,
      section: `Section ${index}`,
    }));
    const message = renderAnswer(
      directAnswer("A sentence. ".repeat(2000), { body, citations: many } as never),
    );
    for (let index = 0; index < 8; index += 1) {
      expect(message.text).toContain(`[${index + 1}]`);
      expect(JSON.stringify(message.blocks)).toContain(`Section ${index}`);
    }
    expect(JSON.stringify(message.blocks)).toContain("Shortened.");
    expect(message.text.length).toBeLessThanOrEqual(4000);
  });

  it("shows each side of a disagreement with its source and date", () => {
    const claims = [
      { text: "The mean is $1.", citation: CITATION },
      { text: "The mean is $2.", asOf: "2021", citation: { ...CITATION, publisher: "Other" } },
    ] as const;
    const disagreements = [{ topic: "pay", claims, explanation: "Different years." }];
    const blocks = JSON.stringify(
      renderAnswer(directAnswer("x", { disagreements } as never)).blocks,
    );
    expect(blocks).toContain("The guides differ: pay");
    expect(blocks).toContain("The mean is $1. (Publisher, May 2023)");
    expect(blocks).toContain("The mean is $2. (Other, 2021)");
    expect(blocks).toContain("Different years.");
  });

  it("makes a narrow table of short sides, and sections of long ones", () => {
    const side = (name: string, length: number) => ({
      name,
      text: "x".repeat(length),
      body: [{ kind: "paragraph" as const, text: "x".repeat(length) }],
      citations: [CITATION],
    });
    const comparison = (length: number): Answer => ({
      kind: "comparison",
      text: "CIO and CTO",
      lead: "CIO and CTO side by side.",
      confidence: 0.9,
      parts: [side("CIO", length), side("CTO", length)],
      citations: [CITATION],
      disagreements: [],
      notCovered: [],
      related: [SUGGESTION],
    });
    expect(renderAnswer(comparison(50)).blocks.map(({ type }) => type)).toContain("table");
    const long = renderAnswer(comparison(500));
    expect(long.blocks.map(({ type }) => type)).not.toContain("table");
    expect(JSON.stringify(long.blocks)).toContain("CIO [1]");
  });
});

describe("cutText", () => {
  it("keeps to its limit, and to the beginning of the text", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 500 }), (value, limit) => {
        const cut = cutText(value, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(value.startsWith(cut.replace(/ ?…$/, ""))).toBe(true);
        if (value.length <= limit) expect(cut).toBe(value);
      }),
    );
  });

  it("cuts after a sentence where it can", () => {
    expect(cutText("One is here. Two is here. Three is here.", 32)).toBe(
      "One is here. Two is here. …",
    );
  });
});

describe("mrkdwn", () => {
  it("reads back what it escaped", () => {
    fc.assert(
      fc.property(
        fc.string().map((value) => value.replace(/[\s<>]+/g, " ").trim()),
        (value) => {
          expect(readMrkdwn(escapeMrkdwn(value))).toBe(value);
        },
      ),
    );
  });

  it.each([
    ["<@U1> hi", "hi"],
    ["<@U1|ann> hi", "hi"],
    ["in <#C1|careers>", "in careers"],
    ["<https://x.example|AT&amp;T> pay", "AT&T pay"],
    ["<mailto:a@b.c|a@b.c>", "a@b.c"],
    ["<!here> and <!channel>", "and"],
    ["&amp;lt;", "&lt;"],
    ["1 &lt; 2 &gt; 0", "1 < 2 > 0"],
    ["<!date^1^{date}|May 1>", "May 1"],
  ])("reads %s as %s", (raw, read) => expect(readMrkdwn(raw)).toBe(read));

  it("links to web addresses only", () => {
    expect(mrkdwnLink("a|b>", "https://x.example/?a=1&b=2")).toBe(
      "<https://x.example/?a=1&amp;b=2|a/b&gt;>",
    );
    expect(mrkdwnLink("a", "javascript:alert(1)")).toBe("a");
  });
});

describe("readCommand", () => {
  it.each([
    ["", { name: "help" }],
    ["HELP", { name: "help" }],
    ["forget me", { name: "forget-me" }],
    ["compare CIO vs. CTO", { name: "compare", sides: ["CIO", "CTO"] }],
    ["compare MBA and MS", { name: "compare", sides: ["MBA", "MS"] }],
    ["compare MBA", { name: "compare", sides: undefined }],
    ["settings are confusing", { name: "ask", question: "settings are confusing" }],
    ["report", { name: "report", days: 30 }],
    ["report 7 days", { name: "report", days: 7 }],
    ["report 9999", { name: "report", days: 400 }],
    ["report to whom", { name: "ask", question: "report to whom" }],
    ["privacy", { name: "privacy" }],
    ["topics for a CIO", { name: "ask", question: "topics for a CIO" }],
  ])("reads %o", (raw, read) => expect(readCommand(raw)).toEqual(read));

  it.each([
    ["settings", "channel", { do: "show" }],
    ["settings workspace", "workspace", { do: "show" }],
    ["Settings workspace reset", "workspace", { do: "reset" }],
    ["settings mentors none", "channel", { do: "set", change: { mentors: null } }],
    ["settings mentors <!subteam^S1|@m>", "channel", { do: "set", change: { mentors: "S1" } }],
    ["settings mentors Bob", "channel", { do: "unclear" }],
    ["settings retention 45 days", "channel", { do: "set", change: { retentionDays: 45 } }],
    ["settings retention 366", "channel", { do: "unclear" }],
    ["settings retention 1.5", "channel", { do: "unclear" }],
    ["settings sureness 92 %", "channel", { do: "set", change: { sureness: 0.92 } }],
    ["settings sureness 20", "channel", { do: "unclear" }],
  ])("reads %o as a wish for the settings", (raw, scope, wish) => {
    expect(readCommand(raw)).toEqual({ name: "settings", settings: { scope, wish } });
  });
});
