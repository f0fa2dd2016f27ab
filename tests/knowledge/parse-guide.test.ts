import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFinding } from "../../src/knowledge/finding.ts";
import { parseGuide } from "../../src/knowledge/parse-guide.ts";
import { FRONT_MATTER, passage } from "./folder.ts";

function findingsOf(source: string): string[] {
  return parseGuide("guide.md", source).findings.map(formatFinding);
}

describe("front matter", () => {
  it.each([
    ["id: guide\ntitle: T", "guide.md:1 has no publisher."],
    ["id: Big One\ntitle: T\npublisher: P", "guide.md:2 has a wrong id: must be lower-case"],
    ["title: T\nid: a\npublisher: P\nauthor: A", 'guide.md:5 has an unknown "author".'],
    ["id: a\ntitle: T\npublisher: P\nurl: example", "guide.md:5 has a wrong url: must be a web"],
    ["id: a\ntitle: T\npublisher: P\nretrieved: May", "guide.md:5 has a wrong retrieved: must be"],
    ["id: a\nid: b", "guide.md:3 is not YAML: DUPLICATE_KEY."],
    ["id: *a", "guide.md:1 has front matter with an alias"],
    ["- id", "guide.md:1 has front matter that is not a list of names."],
  ])("finds what is wrong with %j", (block, finding) => {
    const [first] = findingsOf(`---\n${block}\n---\n${passage("Pay")}`);
    expect(first).toContain(finding);
  });

  it("finds that it does not end", () => {
    expect(findingsOf("---\nid: a\n\n# T\n\ntext")[0]).toContain("does not end with ---");
  });

  it("takes a rule at the top of a plain document for what it is", () => {
    const { passages, findings } = parseGuide("a.md", "---\n\n## A\n\ntext");
    expect(findings).toEqual([]);
    expect(passages).toHaveLength(1);
  });
});

describe("parseGuide", () => {
  it("reports everything at once, with lines, also below a wrong front matter", () => {
    const source = `---\nid: guide\n---\n\n### A\n\ntext\n\n### B\n${passage("C", ["x"], "")}`;
    expect(findingsOf(source)).toEqual([
      expect.stringMatching(/^guide\.md:1 has no title\./),
      expect.stringMatching(/^guide\.md:1 has no publisher\./),
      expect.stringMatching(/^guide\.md:9 has nothing below "B"\. Write/),
      expect.stringMatching(/^guide\.md:5 has text under "A" without its source\. Add below/),
      expect.stringMatching(/^guide\.md:11 has a question without an answer: "C"\. Write/),
    ]);
  });

  it.each([
    ["<details><summary>Source lines 5-3</summary>", "\n\n</details>", "does not name its source"],
    ["<details><summary>Source lines 3</summary> Asked as:", "\n\n</details>", "does not name"],
    ["<details><summary>Source line 3</summary>", "", "has a details block without an end"],
    ["<details><summary>Source line 3</summary>", "\n\n</details>\n\nmore", "has something after"],
    ["<details><summary>Source line 3</summary>", "\n\n- stray\n\n</details>", "unknown inside"],
    ["<details><summary>Source line 3</summary>", "\n\nAsk:\n\n</details>", "unknown inside"],
    [
      "<details><summary>Source line 3</summary>",
      "\n\nFacts:\n\n- no topic\n\n</details>",
      'has a fact that cannot be read: "no topic"',
    ],
  ])("finds what is wrong with the details %j%j", (opening, rest, problem) => {
    const source = `${FRONT_MATTER}\n### A\n\ntext\n\n${opening}${rest}\n`;
    expect(parseGuide("guide.md", source).findings).toContainEqual(
      expect.objectContaining({ severity: "error", problem: expect.stringContaining(problem) }),
    );
  });

  it("leaves other folded blocks of plain documents alone", () => {
    const source = "## A\n\nabove\n\n<details><summary>More</summary>\n\nfolded\n\n</details>\n";
    const { passages, findings } = parseGuide("a.md", source);
    expect(findings).toEqual([]);
    expect(passages[0]?.text).toBe("above\n\nfolded");
  });

  it("never throws, and cites lines that exist", () => {
    const line = fc.oneof(
      fc.constantFrom("---", "id: a", "# T", "## S", "### P", "- x", "| a | b |", "| - | - |", ""),
      fc.constantFrom("<details><summary>Source lines 1-2</summary>", "</details>", "Asked as:"),
      fc.string({ unit: "binary" }),
    );
    const file = fc.constantFrom("a.md", "a.txt");
    fc.assert(
      fc.property(fc.array(line), file, (lines, name) => {
        const { passages } = parseGuide(name, lines.join("\n"));
        for (const {
          lines: [first, last],
          heading,
        } of passages) {
          expect(first).toBeGreaterThanOrEqual(1);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(heading).not.toBe("");
        }
      }),
      { numRuns: 200 },
    );
  });
});
