import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A knowledge folder for one test: file name → content. */
export async function knowledgeFolder(files: Files): Promise<string> {
  const folder = await makeFolder(files);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for whoever takes it away themselves. */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "knowledge-"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

export const FRONT_MATTER = "---\nid: guide\ntitle: The Guide\npublisher: Example Press\n---\n";

/** A passage as a guide has it; `asks` are its phrasings. */
export function passage(heading: string, asks: readonly string[] = ["one", "two"], text = "Text.") {
  const list = asks.map((ask) => `- ${ask}`).join("\n");
  return `\n### ${heading}\n\n${text}\n\n<details><summary>Source lines 3-5</summary>\n\nAsked as:\n\n${list}\n\n</details>\n`;
}
