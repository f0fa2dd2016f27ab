import { beforeAll, describe, expect, it, vi } from "vitest";
import { expectValid } from "../fixtures/expect-valid.ts";
import { converse, LIGHTHOUSES, type Library, leadOf, openLibrary } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let lights: Library;
beforeAll(async () => {
  lights = await openLibrary(LIGHTHOUSES);
});

async function last(...texts: [string, ...string[]]) {
  const answer = await converse(lights.advisor, ...texts);
  expectValid(answer, lights.knowledge);
  return answer;
}

describe("a dialogue", () => {
  it.each([
    ["another role", ["what does a keeper do?", "and an inspector?"], "keepers:25-28"],
    [
      "back again",
      ["what does a keeper do?", "and an inspector?", "and a keeper?"],
      "keepers:21-24",
    ],
    [
      "another place",
      ["how much does a keeper earn on Skellig?", "what about Lundy?"],
      "keepers:5-9",
    ],
    ["another matter", ["what does a keeper do?", "do I need a licence?"], "keepers:12-14"],
    ["a correction", ["what does a keeper do?", "no, I meant the inspector"], "keepers:25-28"],
    [
      "a correction that says what was not meant",
      ["what does a keeper do?", "not the keeper, the inspector"],
      "keepers:25-28",
    ],
    [
      "an earlier question",
      ["what does an inspector do?", "when do I start the fog horn?", "back to the inspector"],
      "keepers:25-28",
    ],
    [
      "the question before one without an answer",
      ["how much does a keeper earn on Skellig?", "and in Norway?", "and on Lundy?"],
      "keepers:5-9",
    ],
    [
      "another subject when one is announced",
      ["what does an inspector do?", "new topic: when do I start the fog horn?"],
      "harbour:8-11",
    ],
  ])("takes up %s", async (_, texts, lead) => {
    const [first = "", ...rest] = texts;
    expect(leadOf(await last(first, ...rest))).toBe(lead);
  });

  it("keeps to what is asked now: a new topic is not dragged back", async () => {
    const texts = [
      "how much does a keeper earn on Skellig?",
      "when do I start the fog horn?",
    ] as const;
    const answer = await last(...texts);
    expect(leadOf(answer)).toBe("harbour:8-11");
    const alone = await lights.advisor.ask({ text: texts[1] });
    expect(leadOf(alone)).toBe(leadOf(answer));
  });

  it("says where it has an answer from", async () => {
    const answer = await last("what does an inspector do?", "where is that from?");
    expect(answer).toMatchObject({
      kind: "answer",
      citations: [{ publisher: "Lantern Press", title: "The Keeper's Handbook", lines: [25, 28] }],
    });
  });

  it("says it again", async () => {
    const first = await last("what does an inspector do?");
    const again = await last("what does an inspector do?", "say that again please");
    expect(leadOf(again)).toBe(leadOf(first));
  });

  it("goes on with something else each time it is asked for more, and ends", async () => {
    const conversation = "more and more";
    const { advisor, knowledge } = lights;
    const seen = [leadOf(await advisor.ask({ text: "what does a keeper do?", conversation }))];
    for (let i = 0; i <= knowledge.passages.length; i++) {
      const answer = await advisor.ask({ text: "tell me more", conversation });
      expectValid(answer, knowledge);
      if (answer.kind === "refusal") break;
      expect(seen).not.toContain(leadOf(answer));
      seen.push(leadOf(answer));
    }
    expect(seen.length).toBeGreaterThan(1);
    const end = await advisor.ask({ text: "tell me more", conversation });
    expect(end.kind).toBe("refusal");
  });

  it("asks the other guides when it is told to", async () => {
    const first = await last("what does a keeper earn?");
    const other = await last("what does a keeper earn?", "what do the other guides say?");
    const guideOf = (answer: Awaited<ReturnType<typeof last>>) => leadOf(answer).split(":")[0];
    expect(other.kind).toBe("answer");
    expect(guideOf(other)).not.toBe(guideOf(first));
  });

  it("names the new part of a question when no guide does", async () => {
    const answer = await last("how much does a keeper earn on Skellig?", "and as a plumber?");
    expect(answer).toMatchObject({ kind: "refusal", notCovered: ["plumber"] });
  });

  it.each(["tell me more", "where is that from?", "say that again"])(
    "says that there is nothing before %j when there is not",
    async (text) => {
      expect((await last(text)).kind).toBe("refusal");
    },
  );

  it("says nothing about a turn before a question that it refused", async () => {
    const answer = await last("what is the capital of France?", "where is that from?");
    expect(answer.kind).toBe("refusal");
  });

  it("picks what was offered, by number and by word", async () => {
    const first = await lights.advisor.ask({ text: "what does a keeper do?" });
    const related = first.kind === "answer" ? first.related : [];
    const [one, two] = await Promise.all(
      related.map(({ passage }) => lights.advisor.ask({ text: "", passage })),
    );
    if (!one || !two) throw new Error("fewer than two were offered");
    for (const pick of ["1", "#1", "the first one", "number 1", "first", "number one"])
      expect(leadOf(await last("what does a keeper do?", pick)), pick).toBe(leadOf(one));
    for (const pick of ["2", "2)", "the second one please", "option 2", "2nd", "two"])
      expect(leadOf(await last("what does a keeper do?", pick)), pick).toBe(leadOf(two));
  });

  it("picks what was offered by a number with a full stop", async () => {
    const byNumber = await last("what does a keeper do?", "1");
    expect(leadOf(await last("what does a keeper do?", "1."))).toBe(leadOf(byNumber));
  });

  it("picks what was offered by its own words", async () => {
    const first = await lights.advisor.ask({ text: "what does a keeper do?" });
    const related = first.kind === "answer" ? first.related : [];
    for (const { label, passage } of related) {
      const picked = await lights.advisor.ask({ text: "", passage });
      expect(leadOf(await last("what does a keeper do?", label)), label).toBe(leadOf(picked));
    }
  });

  it("does not take a number for a pick that was not offered", async () => {
    const answer = await last("what does a keeper do?", "9");
    expect(["refusal", "clarification"]).toContain(answer.kind);
  });

  it("asks back when close passages mean different things, and takes the pick", async () => {
    const ambiguous = "keeper";
    const conversation = "asked back";
    const asked = await lights.advisor.ask({ text: ambiguous, conversation });
    expectValid(asked, lights.knowledge);
    const options =
      asked.kind === "clarification" ? asked.options : "related" in asked ? asked.related : [];
    const [, second] = options;
    if (!second) throw new Error(`nothing was offered: ${asked.kind}`);
    const picked = await lights.advisor.ask({ text: "2", conversation });
    const direct = await lights.advisor.ask({ text: "", passage: second.passage });
    expect(leadOf(picked)).toBe(leadOf(direct));
  });
});
