import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readTurns, type Turn, writeTurn } from "../../src/conversation/conversation.ts";
import type { ConversationStore } from "../../src/conversation/conversation-store.ts";
import { createMemoryConversations } from "../../src/conversation/memory-conversations.ts";
import { createAdvisor } from "../../src/create-advisor.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { expectValid } from "../fixtures/expect-valid.ts";
import { LIGHTHOUSES, leadOf } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const knowledge = await loadKnowledge(LIGHTHOUSES);

/** A store that shows what it was given. */
function openStore(value?: string) {
  const written: { key: string; value: string; lifetime: number }[] = [];
  const store: ConversationStore = {
    read: async () => value,
    write: async (key, text, lifetime) => {
      written.push({ key, value: text, lifetime });
    },
    delete: async () => {},
  };
  return { store, written };
}

/** Turns as the advisor itself writes them. */
async function turnsAfter(count: number): Promise<readonly Turn[]> {
  const conversations = createMemoryConversations();
  const advisor = createAdvisor({ knowledge, conversations });
  for (let i = 0; i < count; i++)
    await advisor.ask({ text: "what does a keeper do?", conversation: "c" });
  return readTurns(conversations, "c");
}

describe("a conversation", () => {
  it("is bounded in turns: the oldest are dropped", async () => {
    const few = await turnsAfter(3);
    expect(few).toHaveLength(3);
    const many = await turnsAfter(60);
    expect(many.length).toBeGreaterThan(3);
    expect(many.length).toBeLessThanOrEqual(20);
  });

  it("is bounded in size, however long the questions are", async () => {
    const { store, written } = openStore();
    const advisor = createAdvisor({ knowledge, conversations: store });
    await advisor.ask({ text: "what does a keeper do? ".repeat(5000), conversation: "c" });
    await advisor.ask({ text: `what does a keeper do ${"x".repeat(100_000)}`, conversation: "c" });
    expect(written.length).toBeGreaterThan(0);
    for (const { value } of written) expect(value.length).toBeLessThan(10_000);
  });

  it("is over some time after its last turn", async () => {
    const { store, written } = openStore();
    await createAdvisor({ knowledge, conversations: store }).ask({
      text: "what does a keeper do?",
      conversation: "c",
    });
    const [{ lifetime } = { lifetime: 0 }] = written;
    expect(lifetime).toBeGreaterThanOrEqual(60_000);
    expect(lifetime).toBeLessThanOrEqual(24 * 60 * 60_000);
  });

  it("keeps what it writes: turns come back as they were", async () => {
    const conversations = createMemoryConversations();
    const [turn] = await turnsAfter(1);
    if (!turn) throw new Error("no turn was kept");
    const { asked, ...rest } = turn;
    await writeTurn(conversations, "other", [], rest, asked);
    expect(await readTurns(conversations, "other")).toEqual([turn]);
  });

  it.each(["", "not json", "null", "[]", '{"turns":1}', '{"turns":[{}]}', '{"turns":[null]}'])(
    "starts anew where %j was kept",
    async (value) => {
      const { store } = openStore(value);
      expect(await readTurns(store, "c")).toEqual([]);
      const advisor = createAdvisor({ knowledge, conversations: store });
      const answer = await advisor.ask({ text: "and an inspector?", conversation: "c" });
      expectValid(answer, knowledge);
    },
  );

  it("answers whatever JSON was kept, and whatever passages have gone since", async () => {
    const turn = fc.record({
      question: fc.string(),
      subject: fc.string(),
      shown: fc.array(fc.string(), { maxLength: 3 }),
      next: fc.array(fc.string(), { maxLength: 3 }),
      offered: fc.array(fc.string(), { maxLength: 3 }),
    });
    const value = fc.oneof(
      fc.json(),
      fc.record({ turns: fc.array(turn, { maxLength: 3 }) }).map((kept) => JSON.stringify(kept)),
    );
    const said = fc.constantFrom(
      "tell me more",
      "where is that from?",
      "1",
      "say that again",
      "and pay?",
    );
    let kept = "";
    const conversations = { ...openStore().store, read: async () => kept };
    const advisor = createAdvisor({ knowledge, conversations });
    await fc.assert(
      fc.asyncProperty(value, said, async (found, text) => {
        kept = found;
        expectValid(await advisor.ask({ text, conversation: "c" }), knowledge);
      }),
    );
  });

  it("is answered without its memory when the store fails, and the log says so", async () => {
    const warned: string[] = [];
    const fail = () => Promise.reject(new Error("the disk is full"));
    const log = {
      debug: () => {},
      info: () => {},
      warn: (_: object, message: string) => warned.push(message),
      error: () => {},
    };
    const advisor = createAdvisor({
      knowledge,
      conversations: { read: fail, write: fail, delete: fail },
      log,
    });
    const answer = await advisor.ask({ text: "what does a keeper do?", conversation: "c" });
    expect(leadOf(answer)).toBe("keepers:21-24");
    expect(warned).toHaveLength(2);
    expect(warned.join()).not.toContain("keeper do");
  });
});
