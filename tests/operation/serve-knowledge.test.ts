import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { createAdvisor } from "../../src/create-advisor.ts";
import { createMetrics } from "../../src/operation/create-metrics.ts";
import { serveKnowledge } from "../../src/operation/serve-knowledge.ts";

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
vi.setConfig({ testTimeout: 60_000 });

const WAIT = { timeout: 20_000, interval: 50 };

it("tells log, metrics and mentors of a broken edit until it is taken back or mended", async () => {
  const folder = await mkdtemp(join(tmpdir(), "advisor-served-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "harbour.md");
  const good = await readFile("tests/fixtures/knowledge/harbour.md", "utf8");
  await writeFile(file, good);
  const metrics = createMetrics();
  const logged: string[] = [];
  const served = await serveKnowledge({
    folder,
    open: (knowledge) => createAdvisor({ knowledge }),
    log: { ...SILENT, error: (fields) => void logged.push(JSON.stringify(fields)) },
    observe: metrics.observe,
  });
  served.watch.start();
  onTestFinished(() => served.watch.stop());
  const passages = served.knowledge().passages.length;
  expect(served.problems()).toEqual([]);
  expect(await metrics.text()).toMatch(/^advisor_knowledge_stale 0$/m);

  await writeFile(file, good.replace(/^---\n/, "---\nid: [broken\n"));
  await vi.waitFor(() => expect(served.problems()).not.toEqual([]), WAIT);
  expect(served.problems()[0]).toMatch(/harbour\.md/);
  expect(logged.join()).toContain("harbour.md");
  expect(served.knowledge().passages).toHaveLength(passages);
  const text = await metrics.text();
  expect(text).toMatch(/^advisor_knowledge_stale 1$/m);
  expect(text).toMatch(/^advisor_knowledge_refused_total 1$/m);

  await writeFile(file, good);
  await vi.waitFor(() => expect(served.problems()).toEqual([]), WAIT);
  expect(await metrics.text()).toMatch(/^advisor_knowledge_stale 0$/m);
});
