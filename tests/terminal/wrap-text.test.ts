import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { neutralize } from "../../adapters/terminal/render/neutralize.ts";
import { wrapText } from "../../adapters/terminal/render/wrap-text.ts";
import { hostileText } from "./arbitrary-answer.ts";

const withoutSpace = (text: string) => text.replace(/\s/g, "");

describe("wrapText", () => {
  it("breaks at spaces", () => {
    expect(wrapText("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  it("breaks a long word between whole emoji", () => {
    const family = "👨‍👩‍👧‍👦";
    expect(wrapText(family.repeat(5), 4)).toEqual([family.repeat(2), family.repeat(2), family]);
  });

  it("counts wide characters as two columns", () => {
    expect(wrapText("漢字漢字", 5)).toEqual(["漢字", "漢字"]);
  });

  it("indents further lines and keeps a line's own indent", () => {
    expect(wrapText("one two", 6, { first: "- ", rest: "  " })).toEqual(["- one", "  two"]);
    expect(wrapText("  one two", 6)).toEqual(["  one", "  two"]);
  });

  it("never exceeds the width, loses nothing, and prints no control character", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 120 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
        expect(withoutSpace(lines.join("")).normalize()).toBe(
          withoutSpace(neutralize(text)).normalize(),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("neutralize", () => {
  it("shows escape sequences instead of running them", () => {
    expect(neutralize("\u001b[31mred\u007f\u009b")).toBe("␛[31mred␡\uFFFD");
  });

  it("takes the power from characters that reorder a line, and keeps right-to-left text", () => {
    expect(neutralize("a\u202Egpj.exe")).toBe("a\uFFFDgpj.exe");
    expect(neutralize("נסיון العربية")).toBe("נסיון العربية");
  });

  it("leaves only line feeds of all control characters, and is idempotent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const safe = neutralize(text);
        expect(safe.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(neutralize(safe)).toBe(safe);
      }),
    );
  });
});
