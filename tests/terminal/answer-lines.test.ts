import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerLines } from "../../adapters/terminal/answer-lines.ts";
import { LONGEST_LINE, splitLines } from "../../adapters/terminal/split-lines.ts";
import { directAnswer, scriptedAdvisor } from "./fixtures.ts";

async function* chunks(...parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function exchange(...parts: readonly (string | Uint8Array)[]) {
  const { advisor, asked } = scriptedAdvisor(directAnswer("Yes."));
  const replies = await collect(answerLines(splitLines(chunks(...parts)), advisor));
  return { replies: replies.map((line): unknown => JSON.parse(line)), asked };
}

describe("splitLines", () => {
  it("counts a last line without a line feed, and none after the last one", async () => {
    expect(await collect(splitLines(chunks("a\nb")))).toEqual(["a", "b"]);
    expect(await collect(splitLines(chunks("a\nb\n")))).toEqual(["a", "b"]);
    expect(await collect(splitLines(chunks()))).toEqual([]);
  });

  it("takes Windows line ends and a byte-order mark away", async () => {
    expect(await collect(splitLines(chunks("\uFEFFa\r\nb\r\n")))).toEqual(["a", "b"]);
  });

  it("replaces bytes that are not UTF-8, and joins characters that arrive in two parts", async () => {
    const [first, second] = [Uint8Array.of(0xc3), Uint8Array.of(0xa9, 0x0a, 0xff)];
    expect(await collect(splitLines(chunks(first, second)))).toEqual(["é", "\uFFFD"]);
  });

  it("keeps a bounded part of an endless line", async () => {
    const [line = ""] = await collect(splitLines(chunks("x".repeat(LONGEST_LINE), "y".repeat(99))));
    expect(line).toHaveLength(LONGEST_LINE + 1);
  });

  it("gives the same lines however the bytes are cut", async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
        expect(await collect(splitLines(chunks(...parts)))).toEqual(
          await collect(splitLines(chunks(whole))),
        );
      }),
    );
  });
});

describe("answerLines", () => {
  it("answers each request in order, under its id", async () => {
    const { replies, asked } = await exchange(
      '{"id":"1","text":"a"}\n{"id":"2","text":"b","conversation":"c","addressed":false}',
    );
    expect(replies).toMatchObject([
      { id: "1", answer: { kind: "answer", text: "Yes." } },
      { id: "2", answer: { kind: "answer" } },
    ]);
    expect(asked).toEqual([{ text: "a" }, { text: "b", conversation: "c", addressed: false }]);
  });

  it.each([
    ["{bad", "line 2: not JSON"],
    ["", "line 2: empty"],
    ["   ", "line 2: empty"],
    ["[]", "line 2: Invalid input: expected object"],
    ['{"id":"1"}', "line 2: text: "],
    ['{"id":1,"text":"a"}', "line 2: id: "],
    ['{"id":"1","text":"a","addressed":"no"}', "line 2: addressed: "],
    ["x".repeat(LONGEST_LINE + 1), "line 2: longer than 1000000 characters"],
  ])("says what is wrong with line %j and goes on", async (line, problem) => {
    const { replies } = await exchange(`{"id":"1","text":"a"}\n${line}\n{"id":"3","text":"c"}\n`);
    expect(replies).toMatchObject([
      { id: "1" },
      { id: null, error: expect.stringContaining(problem) },
      { id: "3" },
    ]);
  });

  it("answers a line of 100,000 characters", async () => {
    const text = "how ".repeat(25_000);
    const { asked } = await exchange(`${JSON.stringify({ id: "1", text })}\n`);
    expect(asked).toEqual([{ text }]);
  });

  it("reports a fault of the program for its line only", async () => {
    const { advisor } = scriptedAdvisor();
    const broken = { ...advisor, ask: () => Promise.reject(new TypeError("secret detail")) };
    const lines = splitLines(chunks('{"id":"1","text":"a"}\nx'));
    const replies = await collect(answerLines(lines, broken));
    expect(replies.join("")).toMatch(/"id":"1","error":"line 1: .*TypeError.*\n.*line 2: not JSON/);
    expect(replies.join("")).not.toContain("secret");
  });
});
