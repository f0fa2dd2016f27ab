import fc from "fast-check";
import type { Answer, Citation, Suggestion } from "../../src/answer.ts";
import type { Block } from "../../src/knowledge/passage.ts";

/** Text with everything that could break a terminal: controls, wide characters, emoji, long words. */
export const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "\u001b[2J\u001b]0;owned\u0007",
    "\u009b31m red",
    "👨‍👩‍👧‍👦".repeat(30),
    "漢字".repeat(40),
    "a".repeat(300),
    "\u202Egnp.exe",
    "one\ttwo\r\nthree\rfour",
    "e\u0301".repeat(50),
    "العربية נסיון",
    "\ud800 lone",
    "",
  ),
  fc.lorem({ maxCount: 30 }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph"), text: hostileText }),
  fc.record({ kind: fc.constant("list"), items: fc.array(hostileText), ordered: fc.boolean() }),
  fc.record({
    kind: fc.constant("table"),
    header: fc.array(hostileText, { maxLength: 5 }),
    rows: fc.array(fc.array(hostileText, { maxLength: 5 }), { maxLength: 4 }),
  }),
);

const citation: fc.Arbitrary<Citation> = fc.record(
  {
    document: hostileText,
    publisher: hostileText,
    title: hostileText,
    section: hostileText,
    lines: fc.tuple(fc.nat(), fc.nat()),
    url: hostileText,
    asOf: hostileText,
  },
  { requiredKeys: ["document", "publisher", "title", "section", "lines"] },
);

const suggestion: fc.Arbitrary<Suggestion> = fc.record({
  label: hostileText,
  question: hostileText,
  passage: hostileText,
});

const claim = fc.record({ text: hostileText, asOf: hostileText, citation });

const reply = { text: hostileText, confidence: fc.double({ min: 0, max: 1, noNaN: true }) };

const shared = {
  ...reply,
  citations: fc
    .tuple(citation, fc.array(citation, { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest] as const),
  disagreements: fc.array(
    fc.record({
      topic: hostileText,
      explanation: hostileText,
      claims: fc.tuple(claim, claim),
    }),
    { maxLength: 2 },
  ),
  notCovered: fc.array(hostileText, { maxLength: 3 }),
  related: fc.array(suggestion, { maxLength: 3 }),
};

const part = fc.record({
  name: hostileText,
  text: hostileText,
  body: fc.array(block, { maxLength: 2 }),
  citations: fc.array(citation, { maxLength: 2 }),
});

/** Every kind of answer, with any content. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant("answer"),
    passage: fc.string({ minLength: 1 }),
    ...shared,
    body: fc.array(block, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("comparison"),
    ...shared,
    lead: hostileText,
    parts: fc
      .tuple(part, fc.array(part, { maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest] as const),
  }),
  fc.record({
    kind: fc.constant("clarification"),
    ...reply,
    options: fc.tuple(suggestion, suggestion),
  }),
  fc.record({
    kind: fc.constant("refusal"),
    ...reply,
    notCovered: shared.notCovered,
    related: shared.related,
  }),
  fc.record({ kind: fc.constantFrom("smalltalk", "silent"), ...reply }),
);
