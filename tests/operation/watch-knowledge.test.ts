import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Timer } from "../../src/operation/timer.ts";
import { knowledgeVersion, watchKnowledge } from "../../src/operation/watch-knowledge.ts";

const guide = (text: string) => `---
id: g
title: Guide
publisher: p
retrieved: 2026-01-01
---

# Guide

## Pay

### What a CTO earns

${text}

<details><summary>Source line 1</summary>

Asked as:

- what does a cto earn

</details>
`;

const WAIT = { timeout: 15_000, interval: 10 };
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), "advisor-knowledge-"));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "g.md");
  await writeFile(file, guide("A lot."));
  const texts: string[] = [];
  const refused: (readonly string[])[] = [];
  const onChange = (knowledge: Knowledge) => {
    texts.push(knowledge.passages.map(({ text }) => text).join("|"));
  };
  const version = await knowledgeVersion(folder);
  const watch: Timer = watchKnowledge({
    folder,
    version,
    load: loadKnowledge,
    onChange,
    onRefused: (problems) => refused.push(problems),
    every: 10,
  });
  cleanups.push(() => watch.stop());
  watch.start();
  return { folder, file, texts, refused };
}

describe("a watched knowledge folder", () => {
  it("serves an edit, a new file and a file that was replaced", async () => {
    const { folder, file, texts, refused } = await setUp();
    await writeFile(file, guide("Much more."));
    await vi.waitFor(() => expect(texts).toEqual(["Much more."]), WAIT);
    await writeFile(join(folder, "h.txt"), "Be kind.\n");
    await vi.waitFor(() => expect(texts.at(-1)).toMatch(/Much more\.\|.*Be kind\./s), WAIT);
    await writeFile(join(folder, ".g.tmp"), guide("From an editor."));
    await rename(join(folder, ".g.tmp"), file);
    await vi.waitFor(() => expect(texts.at(-1)).toContain("From an editor."), WAIT);
    expect(refused).toEqual([]);
  });

  it("keeps the old version over a broken edit, says once what is wrong, and takes the repair", async () => {
    const { file, texts, refused } = await setUp();
    await writeFile(file, guide("").replace("Source line 1", "Source line one"));
    await vi.waitFor(() => expect(refused).toHaveLength(1), WAIT);
    expect(refused[0]?.join("\n")).toMatch(/g\.md:\d+ /);
    expect(texts).toEqual([]);
    await writeFile(file, guide("Repaired."));
    await vi.waitFor(() => expect(texts).toEqual(["Repaired."]), WAIT);
    expect(refused).toHaveLength(1);
  });

  it("keeps the old version when the folder goes away, and says so once", async () => {
    const { folder, texts, refused } = await setUp();
    await rename(folder, `${folder}-gone`);
    cleanups.push(() => rm(`${folder}-gone`, { recursive: true, force: true }));
    await vi.waitFor(() => expect(refused).toHaveLength(1), WAIT);
    await rename(`${folder}-gone`, folder);
    await writeFile(join(folder, "g.md"), guide("Back."));
    await vi.waitFor(() => expect(texts).toEqual(["Back."]), WAIT);
    expect(refused).toHaveLength(1);
  });
});
