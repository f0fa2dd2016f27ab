import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createMemoryConversations } from "../../src/conversation/memory-conversations.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const MINUTE = 60_000;

function withClock() {
  let time = 0;
  const store = createMemoryConversations(() => time);
  return { store, pass: (ms: number) => (time += ms) };
}

describe("createMemoryConversations", () => {
  it("gives back what was written, for as long as it lives", async () => {
    const { store, pass } = withClock();
    await store.write("a", "1", 30 * MINUTE);
    pass(30 * MINUTE - 1);
    expect(await store.read("a")).toBe("1");
    pass(1);
    expect(await store.read("a")).toBeUndefined();
  });

  it("lives on from the last time that it was written", async () => {
    const { store, pass } = withClock();
    await store.write("a", "1", 30 * MINUTE);
    pass(20 * MINUTE);
    await store.write("a", "2", 30 * MINUTE);
    pass(20 * MINUTE);
    expect(await store.read("a")).toBe("2");
  });

  it("forgets one conversation and no other", async () => {
    const { store } = withClock();
    await store.write("a", "1", MINUTE);
    await store.write("b", "2", MINUTE);
    await store.delete("a");
    await store.delete("never there");
    expect([await store.read("a"), await store.read("b")]).toEqual([undefined, "2"]);
  });

  it("keeps a bounded number: the one that rested longest goes", async () => {
    const { store } = withClock();
    const keys = Array.from({ length: 10_000 }, (_, i) => `conversation ${i}`);
    await store.write("busy", "0", MINUTE);
    for (const [i, key] of keys.entries()) {
      await store.write(key, `${i}`, MINUTE);
      if (i % 1000 === 0) await store.write("busy", `${i}`, MINUTE);
    }
    const kept = await Promise.all(keys.map((key) => store.read(key)));
    const count = kept.filter((value) => value !== undefined).length;
    expect(count).toBeLessThan(10_000);
    expect(count).toBeGreaterThanOrEqual(1000);
    expect(kept.at(-1)).toBe("9999");
    expect(kept[0]).toBeUndefined();
    expect(await store.read("busy")).toBe("9000");
  });

  it("takes keys of any content, and mixes none up", async () => {
    const keys = fc.uniqueArray(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "__proto__",
          "constructor",
          "toString",
          "",
          " ",
          "a\u0000b",
          "k".repeat(1e5),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(keys, async (all) => {
        const { store } = withClock();
        for (const key of all) expect(await store.read(key)).toBeUndefined();
        for (const [i, key] of all.entries()) await store.write(key, `${i}`, MINUTE);
        for (const [i, key] of all.entries()) expect(await store.read(key)).toBe(`${i}`);
      }),
      { numRuns: 40 },
    );
  });
});
