import fc from "fast-check";
import type { Answer, Citation, Suggestion } from "../../../src/answer.ts";
import type { Block } from "../../../src/knowledge/passage.ts";

/** Text as people and guides may have it, and as attackers would. */
const hostile = fc.constantFrom(
  "@everyone @here <@123456789012345678> <@&1> <#2>",
  "```code``` ||spoiler|| **bold** __u__ ~~s~~ > quote\n# big\n- item\n1. one",
  "[click](https://evil.example) <https://x.example> </career ask:1> <t:1:R>",
  "\u202Egnirts\u202C \u2066x\u2069 \u0000\u0007",
  "👩‍👩‍👧‍👦".repeat(90),
  "🙂".repeat(700),
  "漢字の長い文章。".repeat(120),
  "e\u0301\u0302\u0303".repeat(300),
  "\\".repeat(333),
  "\uD83D",
  "",
  "   \n\n  ",
);
const words = fc
  .array(fc.constantFrom("pay", "degree", "$120,000", "MBA", "years.", "Lead!", "team_lead"), {
    maxLength: 400,
  })
  .map((list) => list.join(" "));
const text = fc.oneof(hostile, words, fc.string({ unit: "binary", maxLength: 300 }));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), text }),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(text, { maxLength: 8 }),
    ordered: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    header: fc.array(text, { maxLength: 4 }),
    rows: fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 6 }),
  }),
);

const citation: fc.Arbitrary<Citation> = fc.record(
  {
    document: fc.constantFrom("zengig", "apollo", "opencourser"),
    publisher: text,
    title: text,
    section: text,
    lines: fc.tuple(fc.nat(5000), fc.nat(5000)),
    url: fc.oneof(fc.webUrl(), fc.constant("https://x.example/a_(b)"), fc.constant("javascript:x")),
    asOf: text,
  },
  { requiredKeys: ["document", "publisher", "title", "section", "lines"] },
);

const suggestion: fc.Arbitrary<Suggestion> = fc.record({
  label: text,
  question: text,
  passage: fc.string({ maxLength: 300 }),
});

const claim = fc.record({ text, asOf: text, citation });
const disagreement = fc.record({
  topic: text,
  claims: fc
    .tuple(claim, claim, fc.array(claim, { maxLength: 4 }))
    .map(([a, b, more]) => [a, b, ...more] as const),
  explanation: text,
});
const citations = fc
  .array(citation, { minLength: 1, maxLength: 12 })
  .map(([first, ...more]) => [first as Citation, ...more] as const);
const shared = {
  text,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
};
const cited = {
  ...shared,
  citations,
  disagreements: fc.array(disagreement, { maxLength: 3 }),
  notCovered: fc.array(text, { maxLength: 5 }),
  related: fc.array(suggestion, { maxLength: 30 }),
};
const part = fc.record({
  name: text,
  text,
  body: fc.array(block, { maxLength: 4 }),
  citations: fc.array(citation, { maxLength: 4 }),
});

export const arbitraryText = text;

/** Any answer of any kind, however long and however badly meant. */
export const arbitraryAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    ...cited,
    kind: fc.constant("answer" as const),
    passage: fc.string({ minLength: 1, maxLength: 60 }),
    body: fc.array(block, { maxLength: 6 }),
  }),
  fc.record({
    ...cited,
    kind: fc.constant("comparison" as const),
    lead: text,
    parts: fc
      .array(part, { minLength: 1, maxLength: 14 })
      .map(([first, ...more]) => [first as (typeof more)[number], ...more] as const),
  }),
  fc.record({
    ...shared,
    kind: fc.constant("clarification" as const),
    options: fc
      .tuple(suggestion, suggestion, fc.array(suggestion, { maxLength: 4 }))
      .map(([a, b, more]) => [a, b, ...more] as const),
  }),
  fc.record({
    ...shared,
    kind: fc.constant("refusal" as const),
    notCovered: fc.array(text, { maxLength: 5 }),
    related: fc.array(suggestion, { maxLength: 30 }),
  }),
  fc.record({ ...shared, kind: fc.constant("smalltalk" as const) }),
);
