import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createChat } from "../adapters/terminal/chat/create-chat.ts";
import { createScreen } from "../adapters/terminal/render/screen.ts";
import { createAdvisor } from "../src/create-advisor.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { parseGuide } from "../src/knowledge/parse-guide.ts";

const readme = readFileSync("README.md", "utf8");

function found(pattern: RegExp): string[] {
  return [...readme.matchAll(pattern)].map(([, first = ""]) => first);
}

/** A fenced block of the README. */
function block(language: string, contains: string): string {
  const blocks = found(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"));
  return blocks.find((text) => text.includes(contains)) ?? "";
}

/** What is printed, with "…" in the README standing for anything. */
function pattern(reply: string): RegExp {
  const parts = reply
    .trim()
    .split(/\s*…/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*")}$`);
}

describe("README", () => {
  it("has at most 150 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
  });

  it("names files and folders that exist", () => {
    const links = found(/\]\(((?!https?:)[^)#]+)\)/g);
    const code = found(/`((?:src|adapters|knowledge|tests)\/[\w./-]*)`/g);
    const paths = [...links, ...code];
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("names npm scripts that exist", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    const named = [...found(/npm run (?:-s )?([\w:]+)/g), "start", "test"];
    expect(named).toContain("ask");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("shows a conversation as it is", async () => {
    const advisor = createAdvisor({ knowledge: await loadKnowledge("knowledge") });
    const chat = createChat({ advisor, screen: () => createScreen(80, false) });
    const [, ...turns] = block("text", "> ").split(/^> /m);
    expect(turns.length).toBeGreaterThan(1);
    for (const turn of turns) {
      const [question = "", ...reply] = turn.split("\n");
      const { text } = await chat.reply(question);
      expect(text).toMatch(pattern(reply.join("\n")));
    }
  }, 60_000);

  it("shows a guide that loads without a finding", () => {
    const { passages, findings } = parseGuide("guide.md", block("markdown", "Asked as:"));
    expect(findings).toEqual([]);
    expect(passages).toMatchObject([{ lines: [12, 14], asOf: "May 2025", facts: [{}] }]);
    expect(passages[0]?.words).toEqual(["advancement", "climbing"]);
  });
});
