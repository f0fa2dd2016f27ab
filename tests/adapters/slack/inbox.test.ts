import { afterEach, describe, expect, it } from "vitest";
import { drive, stopAll, until } from "./drive.ts";
import { createFakeSlack } from "./fake-slack.ts";
import { createMemoryStore } from "./memory-store.ts";
import { envelope, mention } from "./payloads.ts";

afterEach(stopAll);

/** What a process left that died with `body` in its hands. */
async function leave(body: ReturnType<typeof envelope>) {
  const store = createMemoryStore();
  const payload = JSON.stringify(body);
  await store.accept({ key: "left", platform: "slack", workspace: "T1", payload }, 0);
  return store;
}

describe("a message to the bot", () => {
  it("that a dead process left is answered by the next one, once", async () => {
    const store = await leave(envelope(mention("do I need an MBA?")));
    const driven = await drive({ store });
    await driven.slack.seen("chat.postMessage");
    expect(driven.advisor.asked.map(({ text }) => text)).toEqual(["do I need an MBA?"]);
    await driven.adapter.stop();
    expect(await store.takeOver("slack", 10, 0)).toEqual([]);
    expect(driven.slack.callsOf("chat.postMessage")).toHaveLength(1);
  });

  it("whose answer was sent by the process that died is left alone", async () => {
    const slack = await createFakeSlack();
    const body = envelope(mention("do I need an MBA?"));
    const first = await drive({ slack });
    await first.post(body);
    await slack.seen("chat.postMessage");
    await first.adapter.stop();
    const store = await leave(body);
    const second = await drive({ slack, store });
    await until(() => slack.callsOf("conversations.replies").length > 0);
    await second.adapter.stop();
    expect(second.advisor.asked).toEqual([]);
    expect(await store.takeOver("slack", 10, 0)).toEqual([]);
    await slack.close();
  });

  it("is answered again where the history may not be read: rather twice than never", async () => {
    const slack = await createFakeSlack();
    slack.on("conversations.replies", () => ({ body: { ok: false, error: "missing_scope" } }));
    await drive({ slack, store: await leave(envelope(mention("do I need an MBA?"))) });
    await slack.seen("chat.postMessage");
    await stopAll();
    await slack.close();
  });

  it("is in the store before it is acknowledged, and done after its answer", async () => {
    const driven = await drive();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done: string[] = [];
    const accepted: string[] = [];
    const { accept, done: finish } = driven.store;
    Object.assign(driven.store, {
      accept: async (...given: Parameters<typeof accept>) => {
        await held;
        accepted.push(given[0].payload);
        return accept(...given);
      },
      done: async (key: string) => {
        done.push(`${key} after ${driven.slack.callsOf("chat.postMessage").length}`);
        await finish(key);
      },
    });
    const acknowledged = driven.post(envelope(mention("MBA?")));
    let isAcknowledged = false;
    void acknowledged.then(() => {
      isAcknowledged = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isAcknowledged).toBe(false);
    release();
    expect((await acknowledged).status).toBe(200);
    expect(accepted[0]).toContain("MBA?");
    await until(() => done.length === 1);
    expect(done[0]).toMatch(/^slack:message:.* after 1$/);
  });
});
