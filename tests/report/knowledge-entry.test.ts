import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGuide } from "../../src/knowledge/parse-guide.ts";
import { knowledgeEntry } from "../../src/report/knowledge-entry.ts";

const guide = (entry: string) =>
  `---\nid: g\ntitle: Guide\npublisher: p\nretrieved: 2026-01-01\n---\n\n# Guide\n\n## Pay\n\n${entry}`;

describe("a knowledge entry", () => {
  it("is ready to fill in", () => {
    const filled = guide(knowledgeEntry("What do nurses earn in Texas?"))
      .replace(/^\(Write.*$/m, "They earn a lot.")
      .replace("FIRST-LAST", "12-14")
      .replace("- (another way in which people ask for it)", "- nurse pay texas");
    const { passages, findings } = parseGuide("g.md", filled);
    expect(findings).toEqual([]);
    expect(passages).toMatchObject([
      {
        heading: "What do nurses earn in texas?",
        isQuestion: true,
        text: "They earn a lot.",
        lines: [12, 14],
        asks: ["what do nurses earn in texas", "nurse pay texas"],
      },
    ]);
  });

  it("is reported until it is filled in, and is one passage whatever was asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (question) => {
        const entry = knowledgeEntry(question);
        expect(parseGuide("g.md", guide(entry)).findings[0]?.problem).toMatch(/source lines/);
        const filled = entry.replace("FIRST-LAST", "12-14");
        const { passages, findings } = parseGuide("g.md", guide(filled));
        expect(findings).toEqual([]);
        expect(passages).toHaveLength(1);
        expect(passages[0]?.heading.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
