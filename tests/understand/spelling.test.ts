import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createEnglish } from "../../src/understand/english.ts";
import { createSpelling } from "../../src/understand/spelling.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const isEnglish = createEnglish();
const COUNTS = new Map(
  Object.entries({
    salary: 40,
    certification: 30,
    certifications: 20,
    manager: 90,
    degree: 25,
    director: 22,
    network: 18,
    security: 30,
    experience: 24,
    healthcare: 8,
    cissp: 6,
    itil: 6,
    kubernetes: 2,
  }),
);
const correct = createSpelling(COUNTS, isEnglish);

describe("createSpelling", () => {
  it.each([
    ["salry", "salary", "a letter left out"],
    ["sallary", "salary", "a letter doubled"],
    ["saalry", "salary", "neighbours swapped"],
    ["salarx", "salary", "a wrong letter"],
    ["certifcation", "certification", "a letter left out of a long word"],
    ["certfication", "certification", "another one"],
    ["mangaer", "manager", "neighbours swapped"],
    ["degre", "degree", "the last letter left out"],
    ["exprience", "experience", "a vowel left out"],
    ["kubernettes", "kubernetes", "a rare word of the library"],
  ])("reads %s as %s: %s", (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it.each([
    ["celery", "a right word one slip from another"],
    ["nurse", "a right word"],
    ["managing", "a right form of a word"],
    ["texas", "a name"],
    ["cissp", "an abbreviation of the library"],
    ["salary", "a word of the library"],
    ["120000", "a number"],
    ["200k", "a number with a letter"],
    ["c++", "a word with signs"],
    ["it", "a word too short to tell"],
    ["xyzzyplugh", "a word near nothing"],
    ["a".repeat(60), "what is too long for a word"],
    ["", "nothing"],
  ])("leaves %j alone: %s", (typed) => {
    expect(correct(typed)).toBeUndefined();
  });

  it("prefers the common one of two words that are as near", () => {
    const spelling = createSpelling(
      new Map([
        ["cooker", 1],
        ["cookie", 200],
      ]),
      () => false,
    );
    expect(spelling("cookix")).toBe("cookie");
  });

  it("never touches a right English word", () => {
    const right = [
      "celery",
      "salty",
      "saltier",
      "dire",
      "doctor",
      "net",
      "work",
      "securely",
      "manger",
    ];
    for (const word of right) if (isEnglish(word)) expect(correct(word)).toBeUndefined();
  });

  it("only ever gives a word of the library, the same each time, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const read = correct(text.toLowerCase());
        if (read !== undefined) expect(COUNTS.has(read)).toBe(true);
        expect(correct(text.toLowerCase())).toBe(read);
      }),
      { numRuns: 300 },
    );
  });

  it("mends one slip in any long word", () => {
    const slip = fc.record({
      word: fc.constantFrom("certification", "healthcare", "experience", "kubernetes", "director"),
      at: fc.nat(),
      kind: fc.constantFrom("drop", "swap", "double"),
    });
    fc.assert(
      fc.property(slip, ({ word, at, kind }) => {
        const i = 1 + (at % (word.length - 2));
        const [a, b] = [word.slice(0, i), word.slice(i)];
        const typed =
          kind === "drop"
            ? a + b.slice(1)
            : kind === "double"
              ? a + b.charAt(0) + b
              : a + b.charAt(1) + b.charAt(0) + b.slice(2);
        fc.pre(!isEnglish(typed) && !COUNTS.has(typed));
        expect(correct(typed)).toMatch(word === "certification" ? /^certifications?$/ : word);
      }),
    );
  });
});
