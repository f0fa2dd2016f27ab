import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../src/answer.ts";
import { expectValid } from "../fixtures/expect-valid.ts";
import { converse, type Library, leadOf, lighthousesFrom } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let plain: Library;
beforeAll(async () => {
  plain = await lighthousesFrom(["Tower Notes.md", "supply boat.txt"]);
});

async function ask(text: string): Promise<Answer> {
  const answer = await plain.advisor.ask({ text });
  expectValid(answer, plain.knowledge);
  return answer;
}

/** The passage that a reply leads with, or else offers first. */
function firstNamed(answer: Answer): string | undefined {
  if (answer.kind === "answer") return answer.passage;
  const offered =
    answer.kind === "clarification" ? answer.options : "related" in answer ? answer.related : [];
  return offered[0]?.passage;
}

describe("a folder of plain .md and .txt files, without any word list", () => {
  it("is loaded without a finding, its files named by their title or their name", () => {
    expect(plain.knowledge.findings).toEqual([]);
    expect(plain.knowledge.guides.map(({ title }) => title)).toEqual([
      "Tower notes",
      "supply boat",
    ]);
  });

  it.each([
    ["how often is the cistern cleaned?", "tower-notes:11-11", "April"],
    ["storm shutters", "tower-notes:7-7", "force eight"],
    ["what does the supply boat bring?", "supply-boat:3-3", "paraffin"],
    ["wat does teh suply boat bring", "supply-boat:3-3", "paraffin"],
  ])("%s is answered, cited by the file's own lines", async (text, lead, said) => {
    const answer = await ask(text);
    expect(leadOf(answer)).toBe(lead);
    expect(answer.text).toContain(said);
  });

  it.each([
    ["how long is shore leave?", "supply-boat-shore-leave"],
    ["when do I close the shutters?", "tower-notes-storm-shutters"],
    ["is the relief keeper on the same boat?", "supply-boat-shore-leave"],
  ])("%s is answered, or what answers it is offered first", async (text, passage) => {
    expect(firstNamed(await ask(text))).toBe(passage);
  });

  it.each([
    "how much does an IT manager earn?",
    "who painted the Night Watch?",
    "what is Kubernetes?",
  ])("%s is not answered: it is in none of them", async (text) => {
    expect((await ask(text)).kind).not.toBe("answer");
  });

  it("holds a conversation", async () => {
    const { advisor } = plain;
    const source = await converse(advisor, "storm shutters", "where is that from?");
    expect(leadOf(source)).toBe("tower-notes:7-7");
    expect((await converse(advisor, "thanks")).kind).toBe("smalltalk");
  });
});

describe("a single file of two paragraphs", () => {
  it("is a library", async () => {
    const { advisor, knowledge } = await lighthousesFrom(["supply boat.txt"]);
    const answer = await advisor.ask({ text: "when does the supply boat call?" });
    expectValid(answer, knowledge);
    expect(firstNamed(answer)).toBe("supply-boat-the-supply-boat");
  });
});
