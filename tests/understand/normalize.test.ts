import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { LONGEST_QUESTION, normalize } from "../../src/understand/normalize.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Text with everything that chat platforms and hostile people put into it. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        "<@U1>",
        "<!channel>",
        "<#C1|jobs>",
        "<https://a.example|pay>",
        "<",
        ">",
        "@",
        "|",
        "&gt; ",
        "\n",
        ">",
        "*",
        "_",
        "~",
        ":wave:",
        ":",
        "www.",
        "https://",
        "\u200b",
        "\u202e",
        "\ud83d",
        "\udc4b",
        "\u0000",
        "é",
        "e\u0301",
        "ﬁ",
        "’",
        "“",
        "–",
        " ",
        "pay",
        "a@b.example",
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join("")),
);

describe("normalize", () => {
  it("keeps an ordinary question as it is", () => {
    expect(normalize("Do I need an MBA, or is C++ enough?")).toBe(
      "Do I need an MBA, or is C++ enough?",
    );
  });

  it("is one clean, bounded line for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = normalize(text);
        expect(clean.length).toBeLessThanOrEqual(LONGEST_QUESTION);
        expect(clean).not.toMatch(/[\n\r\t]|\s{2}|^\s|\s$/);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it("is the same when done twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
      }),
      { numRuns: 1000, examples: [["@a@b.example"], [":wa*ve:"], ["<<@U1>@U2>"]] },
    );
  });

  it.each([
    ["zero-width characters", "sa\u200bla\u200d\ufeffry", "salary"],
    ["bidirectional controls", "\u202esalary\u202c \u2067now\u2069", "salary now"],
    ["control characters", "sal\u0000ary\u0007", "salary"],
    ["terminal escapes", "\u001b[31msalary", "[31msalary"],
    ["a lone half of a surrogate pair", "salary \ud83d", "salary"],
    ["soft hyphens", "sal\u00adary", "salary"],
    ["wide letters", "ｓａｌａｒｙ", "salary"],
    ["ligatures", "of\ufb01ce hours", "office hours"],
    ["line breaks and tabs", "what\n\tis\r\nthe pay", "what is the pay"],
    ["typographic signs", "what’s “the” pay – now", 'what\'s "the" pay - now'],
  ])("cleans %s", (_, typed, clean) => {
    expect(normalize(typed)).toBe(clean);
  });

  it.each([
    ["a Slack mention", "<@U012AB3CD> what is the pay", "what is the pay"],
    ["a mention of all", "<!channel> @everyone @here what is the pay", "what is the pay"],
    ["a Slack channel", "in <#C123|jobs> what is the pay", "in what is the pay"],
    ["a Discord mention", "<@!1234> <@&99> what is the pay", "what is the pay"],
    ["a labelled Slack link", "is <https://a.example/x|an MBA> needed", "is an MBA needed"],
    ["a bare link", "see https://a.example/?q=1 what is the pay", "see what is the pay"],
    ["emoji codes", ":wave: what is the pay :thinking_face:", "what is the pay"],
    ["emphasis", "do I *really* need an ~MBA~ _now_", "do I really need an MBA now"],
    ["a quote of someone else", "> buy my course\nwhat is the pay", "what is the pay"],
    ["an escaped quote", "&gt; buy my course\nwhat is the pay", "what is the pay"],
  ])("takes away %s", (_, typed, clean) => {
    expect(normalize(typed)).toBe(clean);
  });

  it("keeps a text that is nothing but a quote: it is all that was said", () => {
    expect(normalize("> what is the pay")).toContain("what is the pay");
  });

  it("keeps e-mail signs out of mentions and numbers whole", () => {
    expect(normalize("is $120,000 (16%) at 9:30 right?")).toBe("is $120,000 (16%) at 9:30 right?");
  });

  it("reads the beginning of 100,000 characters", () => {
    const clean = normalize(`what is the pay ${"a".repeat(100_000)}`);
    expect(clean).toHaveLength(LONGEST_QUESTION);
    expect(clean).toMatch(/^what is the pay a/);
  });

  it("never cuts a character in two", () => {
    for (const text of ["😀".repeat(5000), `x${"😀".repeat(5000)}`])
      expect(normalize(text)).not.toMatch(/[\ud800-\udbff]$/);
  });
});
