import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Comparison } from "../../src/answer.ts";
import { expectValid } from "../fixtures/expect-valid.ts";
import { LIGHTHOUSES, type Library, openLibrary } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let lights: Library;
beforeAll(async () => {
  lights = await openLibrary(LIGHTHOUSES);
});

async function compare(text: string): Promise<Comparison> {
  const answer = await lights.advisor.ask({ text });
  expectValid(answer, lights.knowledge);
  if (answer.kind !== "comparison") throw new Error(`${answer.kind}: ${answer.text}`);
  return answer;
}

const cited = ({ parts }: Comparison) =>
  parts.map(({ citations: [first] }) => first && `${first.document}:${first.lines.join("-")}`);

describe("a comparison", () => {
  it.each([
    "keeper vs inspector",
    "what are the duties of a keeper or an inspector?",
    "Which duties does a keeper have, and which an inspector: what is the difference?",
    "how do the tasks of a keeper differ from those of an inspector",
  ])("%s has two cited sides", async (text) => {
    const answer = await compare(text);
    expect(cited(answer)).toEqual(["keepers:21-24", "keepers:25-28"]);
    expect(answer.parts[0].name).toMatch(/keeper/);
    expect(answer.parts[1]?.name).toMatch(/inspector/);
  });

  it("has two sides where no aspect is named, too", async () => {
    const answer = await compare("What is the difference between a keeper and an inspector?");
    expect(answer.parts.map(({ name }) => name)).toEqual(["keeper", "inspector"]);
    expect(cited(answer)[1]).toBe("keepers:25-28");
  });

  it("cites in its list what its sides cite", async () => {
    const answer = await compare("keeper vs inspector");
    expect(answer.citations).toEqual(answer.parts.flatMap(({ citations }) => citations));
  });

  it("says of a third side that no guide covers that it is empty", async () => {
    const answer = await compare("keeper vs inspector vs submarine captain");
    expect(answer.parts.map(({ citations }) => citations.length)).toEqual([1, 1, 0]);
    expect(answer.parts[2]?.text).toMatch(/nothing/i);
  });

  it("says of a second side that no guide covers that it is empty", async () => {
    const answer = await compare("duties of a keeper vs duties of a submarine captain");
    expect(answer.parts.map(({ citations }) => citations.length)).toEqual([1, 0]);
    expect(answer.parts[1]?.text).toMatch(/nothing/i);
  });

  it.each([
    "submarine vs helicopter",
    "cheese or ham?",
    "vs",
    "vs vs vs",
    "or or or",
    "keeper vs",
    "vs keeper",
    "x vs y",
  ])("%s does not invent sides", async (text) => {
    const answer = await lights.advisor.ask({ text });
    expectValid(answer, lights.knowledge);
    if (answer.kind === "comparison")
      for (const { citations } of answer.parts) expect(citations).toEqual([]);
  });
});

describe("several questions in one", () => {
  it("are answered one after the other", async () => {
    const answer = await compare("do I need a licence and how much does a keeper earn?");
    expect(cited(answer)).toEqual(["keepers:12-14", "keepers:3-4"]);
    expect(answer.disagreements).toMatchObject([{ topic: "Median pay" }]);
  });

  it("are answered for the first few, with a word about the rest", async () => {
    const asked = [
      "Do I need a licence?",
      "What does an inspector do?",
      "When do I start the fog horn?",
      "How much does a keeper earn on Skellig?",
    ];
    const answer = await compare(Array.from({ length: 50 }, () => asked.join(" ")).join(" "));
    expect(cited(answer).slice(0, 3)).toEqual(["keepers:12-14", "keepers:25-28", "harbour:8-11"]);
    expect(answer.parts.length).toBeLessThanOrEqual(6);
    expect(answer.lead).toMatch(/first \d+/);
    expect(answer.lead).toMatch(/others|rest/);
  });

  it("say of a second question that no guide answers it, when the first is sure", async () => {
    const answer = await compare("how much does a keeper earn and how do I boil an egg?");
    expect(cited(answer)).toEqual(["keepers:3-4", undefined]);
    expect(answer.notCovered).toHaveLength(1);
  });

  it.each([
    "What does an inspector do, and how much does he earn?",
    "What does an inspector do? Also, do I need a licence?",
    "I am a sailor. What does an inspector do and do I need a licence?",
    "1. what does an inspector do 2. do i need a licence",
  ])("%s is two questions", async (text) => {
    const answer = await compare(text);
    expect(answer.parts).toHaveLength(2);
    expect(cited(answer)[0]).toBe("keepers:25-28");
  });

  it("are found in a list of what to know, too", async () => {
    const answer = await compare("pay and duties of a keeper");
    expect(cited(answer)).toEqual(["keepers:3-4", "keepers:21-24"]);
    expect(answer.parts.map(({ name }) => name)).toEqual(["pay", "duties"]);
  });

  it("say which of them no guide answers", async () => {
    const answer = await compare(
      "do I need a licence? how do I boil an egg? what does an inspector do?",
    );
    expect(cited(answer)).toEqual(["keepers:12-14", undefined, "keepers:25-28"]);
    expect(answer.parts[1]?.text).toMatch(/nothing/i);
  });
});
