import { afterEach, describe, expect, it, vi } from "vitest";
import { createInbox, type Inbox, type InboxOptions } from "../../src/operation/create-inbox.ts";
import type { Observation } from "../../src/operation/observe.ts";
import { createKeys } from "../../src/store/keys.ts";
import { openStore } from "../../src/store/sql-store.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { createCollectedLog } from "../store/collected-log.ts";

const WAIT = { timeout: 15_000, interval: 5 };
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const event = (name: string) =>
  ({ key: `key ${name}`, platform: "slack", workspace: "T1", payload: name }) as const;

async function openMemory(): Promise<Store> {
  const store = await openStore(openSqlite(":memory:"), createKeys("a secret for tests"));
  cleanups.unshift(() => store.close());
  return store;
}

/** One process, with a list of what it handled. */
function openInbox(
  store: Pick<Store, "accept" | "renew" | "takeOver" | "done">,
  handled: string[],
  lease = 60_000,
  more: Partial<InboxOptions> = {},
) {
  const seen: Observation["what"][] = [];
  const inbox: Inbox = createInbox({
    store,
    platform: "slack",
    handleAbandoned: async ({ payload }) => {
      handled.push(payload);
    },
    lease,
    log: createCollectedLog(),
    observe: ({ what }) => seen.push(what),
    every: 5,
    ...more,
  });
  cleanups.unshift(() => inbox.stop());
  const take = (name: string, fails = false) =>
    inbox.take(event(name), async () => {
      if (fails) throw new Error("on the way");
      handled.push(name);
    });
  return { inbox, take, seen };
}

describe("an inbox", () => {
  it("handles each event once, however often and to whomever it is delivered", async () => {
    const store = await openMemory();
    const handled: string[] = [];
    const [one, two] = [openInbox(store, handled), openInbox(store, handled)];
    const names = Array.from({ length: 20 }, (_, n) => `e${n}`);
    const taken = await Promise.all(
      names.flatMap((name) => [one.take(name), two.take(name), two.take(name)]),
    );
    await one.inbox.stop();
    await two.inbox.stop();
    expect(taken.filter((outcome) => outcome === "taken")).toHaveLength(20);
    expect([...handled].sort()).toEqual([...names].sort());
    expect([...one.seen, ...two.seen]).toEqual(Array(40).fill("duplicate"));
  });

  it("takes over what a dead process left, and leaves alone what is done", async () => {
    const store = await openMemory();
    const handled: string[] = [];
    for (let n = 0; n < 25; n++) await store.accept(event(`left ${n}`), 0);
    await store.accept(event("done"), 0);
    await store.done(event("done").key);
    const { inbox, seen } = openInbox(store, handled);
    inbox.start();
    await vi.waitFor(() => expect(handled).toHaveLength(25), WAIT);
    await inbox.stop();
    expect(new Set(handled).size).toBe(25);
    expect(handled).not.toContain("done");
    expect(seen).toEqual(Array(25).fill("takenOver"));
  });

  it("tries again what failed, after its lease", async () => {
    const store = await openMemory();
    const handled: string[] = [];
    const { inbox, take } = openInbox(store, handled, 1);
    expect(await take("e", true)).toBe("taken");
    expect(await take("e")).toBe("duplicate");
    inbox.start();
    await vi.waitFor(() => expect(handled).toEqual(["e"]), WAIT);
  });

  it("keeps what takes longer than its lease, while its process lives", async () => {
    const store = await openMemory();
    const handled: string[] = [];
    const [one, two] = [openInbox(store, handled, 100), openInbox(store, handled, 100)];
    one.inbox.start();
    two.inbox.start();
    let finish: () => void = () => undefined;
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let renewals = 0;
    const renew = store.renew;
    Object.assign(store, {
      renew: (keys: readonly string[], lease: number) => {
        renewals += keys.length;
        return renew(keys, lease);
      },
    });
    await one.inbox.take(event("long"), () => work);
    await vi.waitFor(() => expect(renewals).toBeGreaterThan(15), WAIT);
    expect([...one.seen, ...two.seen]).toEqual([]);
    finish();
    await one.inbox.stop();
    expect(handled).toEqual([]);
  });

  it("refuses more than it can hold, and takes again when there is room", async () => {
    const store = await openMemory();
    const finish: (() => void)[] = [];
    const inbox = createInbox({
      store,
      platform: "slack",
      handleAbandoned: async () => undefined,
      log: createCollectedLog(),
      observe: () => undefined,
      atATime: 1,
      waiting: 1,
    });
    const take = (name: string) =>
      inbox.take(event(name), () => new Promise<void>((resolve) => finish.push(resolve)));
    expect([await take("a"), await take("b"), await take("c")]).toEqual(["taken", "taken", "busy"]);
    expect(finish).toHaveLength(1);
    finish[0]?.();
    await vi.waitFor(() => expect(finish).toHaveLength(2), WAIT);
    expect(await take("c")).toBe("taken");
    for (let n = 1; n < 3; n++) {
      await vi.waitFor(() => expect(finish.length).toBeGreaterThan(n), WAIT);
      finish[n]?.();
    }
    await inbox.stop();
  });

  it("leaves to another process what a late store says is its", async () => {
    const handled: string[] = [];
    const done: string[] = [];
    let answer: (isOurs: boolean) => void = () => undefined;
    const late = {
      accept: () => new Promise<boolean>((resolve) => (answer = resolve)),
      renew: async () => undefined,
      takeOver: async () => [],
      done: async (key: string) => void done.push(key),
    };
    const { inbox, take } = openInbox(late, handled, 60_000, { patience: 10, atATime: 1 });
    let release: () => void = () => undefined;
    const first = inbox.take(event("first"), () => new Promise<void>((end) => (release = end)));
    answer(true);
    expect(await first).toBe("taken");
    // Two that are not confirmed in time wait for their turn behind it.
    expect(await take("another's")).toBe("taken");
    answer(false);
    expect(await take("unconfirmed")).toBe("taken");
    release();
    await vi.waitFor(() => expect(handled).toEqual(["unconfirmed"]), WAIT);
    await inbox.stop();
    expect(done).toEqual(["key first", "key unconfirmed"]);
  });

  it("stops when what it took is handled", async () => {
    const store = await openMemory();
    const { inbox } = openInbox(store, []);
    let finish: () => void = () => undefined;
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let isStopped = false;
    await inbox.take(event("slow"), () => work);
    const stopped = inbox.stop().then(() => {
      isStopped = true;
    });
    await Promise.resolve();
    expect(isStopped).toBe(false);
    finish();
    await stopped;
    expect(await store.takeOver("slack", 10, 0)).toEqual([]);
  });
});
