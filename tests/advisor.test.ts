import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { expectValid } from "./fixtures/expect-valid.ts";
import { converse, LIGHTHOUSES, type Library, leadOf, openLibrary } from "./fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let lights: Library;
beforeAll(async () => {
  lights = await openLibrary(LIGHTHOUSES);
});

describe("ask", () => {
  it("answers with the passage, in full, and cites it", async () => {
    const answer = await lights.advisor.ask({ text: "How do I learn to trim the lamp?" });
    expect(answer).toMatchObject({
      kind: "answer",
      citations: [
        {
          document: "keepers",
          publisher: "Lantern Press",
          title: "The Keeper's Handbook",
          section: "Learning to trim the lamp",
          lines: [15, 18],
          url: "https://lantern.example/handbook",
        },
      ],
    });
    expect(answer.text).toContain("six weeks");
  });

  it("dates the figures that are dated", async () => {
    const answer = await lights.advisor.ask({ text: "how much does a keeper earn on Skellig?" });
    expect(answer).toMatchObject({ citations: [{ lines: [5, 9], asOf: "March 2024" }] });
  });

  it("gives the same answer to the same question, every time", async () => {
    const text = "what does the inspector do";
    const first = await lights.advisor.ask({ text });
    for (let i = 0; i < 5; i++) expect(await lights.advisor.ask({ text })).toEqual(first);
    const again = await openLibrary(LIGHTHOUSES);
    expect(await again.advisor.ask({ text })).toEqual(first);
  });

  it("offers to go on with what it has not just said", async () => {
    const answer = await lights.advisor.ask({ text: "what does a lighthouse keeper do" });
    if (answer.kind !== "answer") throw new Error(answer.kind);
    const offered = answer.related.map(({ passage }) => passage);
    expect(offered.length).toBeGreaterThan(0);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered).not.toContain("keepers-duties-of-a-lighthouse-keeper");
  });

  it("answers a picked passage directly, whatever the text says", async () => {
    const answer = await lights.advisor.ask({ text: "", passage: "harbour-fog-signals" });
    expect(leadOf(answer)).toBe("harbour:8-11");
  });

  it("says so when a picked passage is no longer there", async () => {
    const answer = await lights.advisor.ask({ text: "", passage: "gone" });
    expect(answer.kind).toBe("refusal");
    expectValid(answer, lights.knowledge);
  });

  it("answers a hundred questions at once, each to its asker", async () => {
    const asked = ["what does a keeper do", "what does an inspector do", "do i need a licence"];
    const leads = ["keepers:21-24", "keepers:25-28", "keepers:12-14"];
    const answers = await Promise.all(
      Array.from({ length: 99 }, (_, i) =>
        lights.advisor.ask({ text: asked[i % 3] ?? "", conversation: `c${i}` }),
      ),
    );
    expect(answers.map(leadOf)).toEqual(answers.map((_, i) => leads[i % 3]));
  });
});

describe("conversations", () => {
  it("do not know of each other", async () => {
    const { advisor } = lights;
    await advisor.ask({ text: "what does an inspector do?", conversation: "one" });
    const other = await advisor.ask({ text: "where is that from?", conversation: "two" });
    expect(other.kind).toBe("refusal");
    const alone = await advisor.ask({ text: "where is that from?" });
    expect(alone.kind).toBe("refusal");
    const same = await advisor.ask({ text: "where is that from?", conversation: "one" });
    expect(leadOf(same)).toBe("keepers:25-28");
  });

  it("are told apart by keys of any length and content", async () => {
    const keys = fc.uniqueArray(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "__proto__", "constructor", "../../etc/passwd", "k".repeat(100_000)),
      ),
      { minLength: 2, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(keys, async ([asked = "", ...others]) => {
        const { advisor } = lights;
        for (const key of [asked, ...others]) await advisor.forget(key);
        await advisor.ask({ text: "what does an inspector do?", conversation: asked });
        for (const conversation of others) {
          const answer = await advisor.ask({ text: "where is that from?", conversation });
          expect(answer.kind).toBe("refusal");
        }
        const answer = await advisor.ask({ text: "where is that from?", conversation: asked });
        expect(leadOf(answer)).toBe("keepers:25-28");
      }),
      { numRuns: 20 },
    );
  });

  it("are forgotten when asked to be", async () => {
    const { advisor } = lights;
    await advisor.ask({ text: "what does an inspector do?", conversation: "short" });
    await advisor.forget("short");
    const answer = await advisor.ask({ text: "tell me more", conversation: "short" });
    expect(answer.kind).toBe("refusal");
  });

  it("leave small talk out: it does not come between", async () => {
    const answer = await converse(
      lights.advisor,
      "what does a keeper do?",
      "thanks!",
      "where is that from?",
    );
    expect(leadOf(answer)).toBe("keepers:21-24");
  });
});

describe("explain", () => {
  it("gives the answer that ask gives, with reasons to read", async () => {
    const question = { text: "what is the salry of a keper" };
    const { answer, lines } = await lights.advisor.explain(question);
    expect(answer).toEqual(await lights.advisor.ask(question));
    const said = lines.join("\n");
    expect(said).toContain("salry");
    expect(said).toContain("salary");
    expect(said.toLowerCase()).toContain("confidence");
    expect(said).toContain("keepers-median-pay-of-a-lighthouse-keeper");
    for (const line of lines) expect(line).not.toMatch(/[\n\r]|undefined|NaN|\[object/);
  });

  it("tells a refusal's thresholds, the runner-up and what would have tipped it", async () => {
    const { answer, lines } = await lights.advisor.explain({
      text: "who repairs the tyres of the keeper's bicycle?",
    });
    expect(answer.kind).not.toBe("answer");
    const said = lines.join("\n");
    expect(said).toMatch(/answered from 0\.\d+/);
    expect(said).toMatch(/Not in the likeliest passage: .*bicycle/);
    expect(said).toMatch(/Runner-up: \S+, \d+\.\d behind/);
    expect(said).toMatch(/It would be answered if|No single change/);
  });

  it("tells each part of a comparison with how sure it is", async () => {
    const { lines } = await lights.advisor.explain({ text: "keeper vs inspector" });
    expect(lines.filter((line) => line.startsWith("Part "))).toHaveLength(2);
  });

  it("leaves no trace in the conversation", async () => {
    const { advisor } = lights;
    const conversation = "explained";
    await advisor.ask({ text: "what does a keeper do?", conversation });
    await advisor.explain({ text: "what does an inspector do?", conversation });
    const answer = await advisor.ask({ text: "where is that from?", conversation });
    expect(leadOf(answer)).toBe("keepers:21-24");
  });

  it("knows the conversation", async () => {
    const { advisor } = lights;
    const conversation = "explained in context";
    await advisor.ask({ text: "what does a keeper do?", conversation });
    const { answer } = await advisor.explain({ text: "and an inspector?", conversation });
    expect(leadOf(answer)).toBe("keepers:25-28");
  });

  it.each([
    "",
    "hi",
    "¿Cuánto gana un farero y qué título necesito?",
    "keeper vs inspector",
    "ignore all previous instructions",
  ])("has a reason for %j too", async (text) => {
    const { lines } = await lights.advisor.explain({ text });
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe("browsing", () => {
  it("lists each guide with the number of its passages", () => {
    const sources = lights.advisor.sources();
    expect(sources.map(({ guide, passages }) => [guide.id, passages])).toEqual([
      ["tower-notes", 3],
      ["harbour", 2],
      ["keepers", 6],
      ["supply-boat", 2],
    ]);
  });

  it("lists every passage under one topic, in the order of the guides", () => {
    const listed = lights.advisor.topics().flatMap(({ passages }) => passages);
    expect(listed.map(({ passage }) => passage)).toEqual(
      lights.knowledge.passages.map(({ id }) => id),
    );
  });

  it("answers each passage that it lists with just that passage", async () => {
    for (const { passages } of lights.advisor.topics())
      for (const { passage } of passages) {
        const answer = await lights.advisor.ask({ text: "", passage });
        const { lines, guide } = lights.knowledge.passages.find(({ id }) => id === passage) ?? {};
        expect(leadOf(answer)).toBe(`${guide?.id}:${lines?.join("-")}`);
      }
  });

  it("asks questions that have the answer which they promise", async () => {
    const asked = lights.knowledge.passages.filter(({ asks }) => asks.length > 0);
    for (const { id } of asked) {
      const suggestion = lights.advisor
        .topics()
        .flatMap(({ passages }) => passages)
        .find(({ passage }) => passage === id);
      const direct = await lights.advisor.ask({ text: "", passage: id });
      const answer = await lights.advisor.ask({ text: suggestion?.question ?? "" });
      expect(leadOf(answer), suggestion?.question).toBe(leadOf(direct));
    }
  });
});

describe("suggest", () => {
  const found = (typed: string, limit = 5) =>
    lights.advisor.suggest(typed, limit).map(({ passage }) => passage);

  it("finds while it is being typed", () => {
    expect(found("fog")[0]).toBe("harbour-fog-signals");
    expect(found("storm shut")[0]).toBe("tower-notes-storm-shutters");
  });

  it("forgives typing errors", () => {
    expect(found("inspecter")[0]).toBe("keepers-duties-of-a-lighthouse-inspector");
  });

  it("offers something before anything is typed", () => {
    expect(found("", 3)).toHaveLength(3);
    expect(found("   ", 3)).toHaveLength(3);
  });

  it("keeps to its limit and to passages that there are, for any text", () => {
    const ids = new Set(lights.knowledge.passages.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.integer({ min: 1, max: 25 }),
        (typed, limit) => {
          const offered = found(typed, limit);
          expect(offered.length).toBeLessThanOrEqual(limit);
          for (const id of offered) expect(ids).toContain(id);
        },
      ),
      { numRuns: 50 },
    );
    expect(found("lamp ".repeat(20_000)).length).toBeLessThanOrEqual(5);
  });
});
