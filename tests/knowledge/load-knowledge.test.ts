import { chmod, mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KnowledgeError } from "../../src/errors.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { FRONT_MATTER, knowledgeFolder, passage } from "./folder.ts";

const GOOD = { "good.md": "# Good\n\n## Pay\n\nIt pays well.\n" };
const isRoot = process.getuid?.() === 0;

async function load(files: Parameters<typeof knowledgeFolder>[0]) {
  return loadKnowledge(await knowledgeFolder(files));
}

describe("loadKnowledge", () => {
  it("reads the shipped guides without a finding", async () => {
    const { guides, passages, findings } = await loadKnowledge("knowledge");
    expect(findings).toEqual([]);
    expect(guides.map(({ id }) => id)).toEqual(["apollo", "opencourser", "zengig"]);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  }, 60_000);

  it("reads a digest: section, lines, phrasings, date, related words and facts", async () => {
    const details = [
      "<details><summary>Source lines 3-5, as of May 2023</summary>",
      "Asked as:",
      "- what is the pay",
      "* how much",
      "Related words: dough, take home",
      "Facts:",
      "- median: $1 | The median is $1.",
      "</details>",
    ];
    const text = `${FRONT_MATTER}\n# The Guide\n\n## Money\n\n### Pay\n\nIt pays.\n\n${details.join("\n\n")}\n`;
    const { passages } = await load({ "guide.md": text });
    expect(passages).toMatchObject([
      {
        id: "guide-pay",
        section: "Money",
        heading: "Pay",
        text: "It pays.",
        lines: [3, 5],
        asOf: "May 2023",
        asks: ["what is the pay", "how much"],
        words: ["dough", "take home"],
        facts: [{ topic: "median", value: "$1", claim: "The median is $1." }],
        line: 11,
      },
    ]);
  });

  it("reads plain Markdown by its headings, citing its own lines", async () => {
    const { guides, passages } = await load({
      "Our Mentors.md": "# Mentors\n\nAbove all.\n\n## Who?\n\nAda.\n\nGrace.\n",
    });
    expect(guides).toMatchObject([{ id: "our-mentors", title: "Mentors", publisher: "Mentors" }]);
    expect(passages).toMatchObject([
      { heading: "Mentors", text: "Above all.", lines: [3, 3] },
      { heading: "Who?", isQuestion: true, text: "Ada.\n\nGrace.", lines: [7, 9], asks: [] },
    ]);
  });

  it("reads plain text by its short lines and paragraphs", async () => {
    const { passages } = await load({ "NOTES.TXT": "Pay\n\nIt pays well.\nVery well.\n" });
    expect(passages).toMatchObject([
      { id: "notes-pay", heading: "Pay", text: "It pays well. Very well.", lines: [3, 4] },
    ]);
  });

  it("gives repeated headings of a plain document ids of their own", async () => {
    const { passages, findings } = await load({ "a.md": "## X\n\none\n\n## X\n\ntwo\n" });
    expect(passages.map(({ id }) => id)).toEqual(["a-x", "a-x-2"]);
    expect(findings).toEqual([]);
  });

  it("reads the same from a file with Windows line ends and a byte-order mark", async () => {
    const text = `${FRONT_MATTER}${passage("Pay")}`;
    const [unix] = (await load({ "a.md": text })).passages;
    const [windows] = (await load({ "a.md": `\uFEFF${text.replaceAll("\n", "\r\n")}` })).passages;
    expect(windows).toEqual({ ...unix, guide: windows?.guide });
    expect(windows?.guide.id).toBe("guide");
  });

  it("drops markup and keeps words apart", async () => {
    const text = "## A\n\n**Bold** [link](https://example.org) `code`\\\nnext<br>line <i>it</i>\n";
    const [only] = (await load({ "a.md": text })).passages;
    expect(only?.text).toBe("Bold link code next line it");
  });

  it.each([
    ["an empty file", "", "holds no text."],
    ["headings only", `${FRONT_MATTER}\n`, "holds no text."],
    ["bytes that are not UTF-8", Uint8Array.of(0x23, 0x20, 0xe9, 0x0a), "is not UTF-8 text."],
    ["a binary file", Uint8Array.of(0x89, 0x50, 0, 0), "is not UTF-8 text."],
    ["zero bytes", "a\0b", "is not a text file."],
  ])("leaves out %s and reads the rest", async (_, content, problem) => {
    const { guides, findings } = await load({ ...GOOD, "bad.md": content });
    expect(guides.map(({ id }) => id)).toEqual(["good"]);
    expect(findings).toMatchObject([{ severity: "error", line: 1, problem }]);
    expect(findings[0]?.file).toMatch(/bad\.md$/);
  });

  it("leaves out what is no readable file: a folder, a circle of links, a huge file", async () => {
    const folder = await knowledgeFolder(GOOD);
    await mkdir(join(folder, "dir.md"));
    await symlink("loop.md", join(folder, "loop.md"));
    await symlink("nowhere", join(folder, "missing.md"));
    await writeFile(join(folder, "huge.md"), "");
    await truncate(join(folder, "huge.md"), 17 * 1024 * 1024);
    const { passages, findings } = await loadKnowledge(folder);
    expect(passages).toHaveLength(1);
    expect(findings.map(({ problem }) => problem)).toEqual([
      "is not a file.",
      "is larger than 16 MB.",
      "cannot be read (ELOOP).",
      "cannot be read (ENOENT).",
    ]);
  });

  it.skipIf(isRoot)("leaves out a file that it may not read (root may read all)", async () => {
    const folder = await knowledgeFolder({ ...GOOD, "secret.md": "x" });
    await chmod(join(folder, "secret.md"), 0);
    const { findings } = await loadKnowledge(folder);
    expect(findings).toMatchObject([{ problem: "cannot be read (EACCES)." }]);
  });

  it("leaves out the second of two guides with one id, and the second of two like headings", async () => {
    const guide = `${FRONT_MATTER}${passage("Pay")}`;
    const twice = await load({ "a.md": guide, "b.md": guide });
    expect(twice.guides).toHaveLength(1);
    expect(twice.findings).toMatchObject([{ problem: expect.stringContaining("same id") }]);
    const { findings } = await load({ "a.md": guide + passage("PAY!") });
    expect(findings).toMatchObject([
      { severity: "error", line: 20, problem: expect.stringContaining("same heading") },
    ]);
  });

  it("refuses a folder without a passage, naming every finding in a line of its own", async () => {
    const folder = await knowledgeFolder({ "a.md": "", "b.md": "" });
    const error = await loadKnowledge(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KnowledgeError);
    expect(String(error)).toMatch(/a\.md:1 holds no text.*\n.*b\.md:1 holds.*\n.*holds no passage/);
  });

  it("refuses a folder that is not there", async () => {
    await expect(loadKnowledge("/nowhere")).rejects.toThrow(
      "/nowhere cannot be read (ENOENT). Name an existing folder",
    );
  });

  it("goes on without a vocabulary that cannot be read, and reports it", async () => {
    const broken = await load({ ...GOOD, "vocabulary.yaml": "slang:\n  u: [\n" });
    expect(broken.findings[0]).toMatchObject({ severity: "error", line: 3 });
    const alias = await load({ ...GOOD, "vocabulary.yaml": "slang: *nowhere\n" });
    expect(alias.findings).toMatchObject([{ severity: "error", line: 1 }]);
    const binary = await load({ ...GOOD, "vocabulary.yaml": Uint8Array.of(0xff) });
    expect(binary.findings).toMatchObject([{ problem: "is not UTF-8 text." }]);
    expect(binary.passages).toHaveLength(1);
  });
});
