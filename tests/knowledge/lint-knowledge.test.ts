import { describe, expect, it } from "vitest";
import { formatFinding } from "../../src/knowledge/finding.ts";
import { headingAnchors } from "../../src/knowledge/heading-anchors.ts";
import { lintKnowledge } from "../../src/knowledge/lint-knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { foldAsk } from "../../src/knowledge/same-asks.ts";
import { FRONT_MATTER, knowledgeFolder, passage } from "./folder.ts";

const SIX = ["apple", "pear", "plum", "fig", "lime", "kiwi"];

async function lint(files: Parameters<typeof knowledgeFolder>[0]): Promise<string[]> {
  const folder = await knowledgeFolder(files);
  const findings = await lintKnowledge(folder, await loadKnowledge(folder));
  return findings.map((finding) =>
    `${finding.severity} ${formatFinding(finding)}`.replaceAll(`${folder}/`, ""),
  );
}

describe("lintKnowledge", () => {
  it("finds no error in the shipped guides", async () => {
    const findings = await lintKnowledge("knowledge", await loadKnowledge("knowledge"));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }, 60_000);

  it("finds nothing in a good passage", async () => {
    expect(await lint({ "a.md": FRONT_MATTER + passage("Pay", SIX) })).toEqual([]);
  });

  it("warns of long passages, of few and many phrasings, and of wide citations", async () => {
    const long = passage("Long", SIX, "word ".repeat(121));
    const few = passage("Few", ["one"]);
    const many = passage("Many", [..."abcdefghijklmnop"]);
    const wide = passage(
      "Wide",
      SIX.map((ask) => `${ask} wide`),
    ).replace("3-5", "3-31");
    expect(await lint({ "a.md": FRONT_MATTER + long + few + many + wide })).toEqual([
      'warning a.md:7 "Long" has 121 words. Split it into passages of at most 120 words.',
      expect.stringMatching(/^warning a\.md:24 "Few" has 1 phrasings\. Write 6 to 15/),
      expect.stringMatching(/^warning a\.md:36 "Many" has 16 phrasings\./),
      expect.stringMatching(/^warning a\.md:63 "Wide" cites 29 lines\./),
    ]);
  });

  it("warns of phrasings that say the same, within a passage and within a guide", async () => {
    const first = passage("First", [...SIX, "What is the pay?"]);
    const second = passage("Second", ["what's pay", "WHATS PAY?", "a", "b", "what is pay", "d"]);
    const found = await lint({ "a.md": FRONT_MATTER + first + second });
    expect(found).toEqual([
      'warning a.md:25 "Second" says the same twice: "WHATS PAY?". Keep one of the two phrasings.',
      expect.stringMatching(
        /^warning a\.md:7 "First" has the phrasing "What is the pay\?", and so has "Second" \(line 25\)/,
      ),
    ]);
  });

  it("does not ask plain documents for phrasings", async () => {
    expect(await lint({ "a.md": `## A\n\n${"word ".repeat(300)}` })).toEqual([]);
  });

  it("finds links that lead nowhere", async () => {
    const links = [
      "[ok](b.md)",
      "[ok](b.md#what-is-it)",
      "[ok](#here)",
      "[ok](https://example.org)",
      "[ok](mailto:a@example.org)",
      "[bad](c.md)",
      "[bad](b.md#nothing)",
      "![bad](no.png)",
    ];
    const found = await lint({
      "a.md": `## Here\n\n${links.join("\n\n")}\n`,
      "b.md": "# What is it?\n\ntext\n",
    });
    expect(found).toEqual([
      expect.stringMatching(/^error a\.md:13 links to "c\.md", but there is no such file\./),
      expect.stringMatching(/^error a\.md:15 links to "b\.md#nothing", .* no such heading\./),
      expect.stringMatching(/^error a\.md:17 links to "no\.png", but there is no such file\./),
    ]);
  });

  it("finds facts on topics that the folder's vocabulary does not list", async () => {
    const fact = "\nFacts:\n\n- pai: $1 | It is $1.\n\n</details>\n";
    const guide = FRONT_MATTER + passage("Pay", SIX).replace("\n</details>\n", fact);
    expect(await lint({ "a.md": guide })).toEqual([]);
    const vocabulary = "topics:\n  pay:\n    label: Pay\n";
    expect(await lint({ "a.md": guide, "vocabulary.yaml": vocabulary })).toEqual([
      expect.stringMatching(/^error a\.md:7 "Pay" has a fact on "pai", which the vocabulary/),
    ]);
  });

  it("finds contradictions and circles in the vocabulary, each with its line", async () => {
    const vocabulary = [
      "slang:",
      "  a: b",
      "  b: c please",
      "  c: a",
      "  ok: fine",
      "joined:",
      "  ok: o k",
      "acronyms:",
      "  MBA: master of business administration",
      "  mba: my best answer",
      "concepts:",
      "  aspect:",
      "    pay: [salary, wage]",
      "    hours: [time,",
      "      Wage]",
      "  role:",
      "    clerk: [wage]",
      "colleagues: [clerk, cleark]",
    ];
    const found = await lint({ "a.md": "# A\n\ntext", "vocabulary.yaml": vocabulary.join("\n") });
    expect(found).toEqual([
      expect.stringMatching(/^error vocabulary\.yaml:2 leads in a circle: a → b → c → a\./),
      expect.stringMatching(/^error vocabulary\.yaml:10 gives mba two forms: "master/),
      expect.stringMatching(/^error vocabulary\.yaml:7 has "ok" under slang \("fine"\)/),
      expect.stringMatching(/^warning vocabulary\.yaml:15 has "wage" in two concepts .*: pay and/),
      expect.stringMatching(/^error vocabulary\.yaml:18 has "cleark" .* no role/),
    ]);
  });
});

describe("foldAsk", () => {
  it("drops what changes nothing about the question", () => {
    expect(foldAsk("Please, what is THE pay of a CIO?")).toBe(foldAsk("what pay cio"));
  });

  it("keeps what changes it", () => {
    expect(foldAsk("what is an it manager")).not.toBe(foldAsk("what does an it manager do"));
    expect(foldAsk("how to leave")).not.toBe(foldAsk("why leave"));
    expect(foldAsk("is it it")).not.toBe("");
  });
});

describe("headingAnchors", () => {
  it("writes anchors as Markdown viewers do", () => {
    const anchors = headingAnchors(["What's next?", "C++ & you", "Überblick", "Pay", "Pay"]);
    expect([...anchors]).toEqual(["whats-next", "c--you", "überblick", "pay", "pay-1"]);
  });
});
