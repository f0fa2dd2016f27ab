import { afterEach, describe, expect, it, vi } from "vitest";
import { createKeys } from "../../src/store/keys.ts";
import { Settings } from "../../src/store/settings.ts";
import { openStore } from "../../src/store/sql-store.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { createSteadyStore } from "../../src/store/steady/steady-store.ts";
import type { Place, Store } from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { createCollectedLog } from "./collected-log.ts";

vi.setConfig({ testTimeout: 60_000 });

const keys = createKeys("a secret for tests only");
const place: Place = { platform: "slack", workspace: "T1", channel: "C1" };
const reply = {
  id: "r1",
  place,
  person: "U1",
  question: "what does a cto earn",
  passage: "guide-pay",
  confidence: 0.9,
};
const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

/** A steady store over a database that works, refuses or hangs as the test says. */
async function setUp(start: "works" | "refuses" = "works") {
  let mode: "works" | "refuses" | "hangs" = start;
  let lost = 0;
  const there: boolean[] = [];
  const memory = openSqlite(":memory:");
  const gone = () => new StoreError("unreachable", "Connection refused.", "Start it.");
  const moody = async <T>(work: () => Promise<T>): Promise<T> => {
    if (mode === "refuses") throw gone();
    if (mode === "hangs") return new Promise<T>(() => undefined);
    return work();
  };
  const database = {
    ...memory,
    query: (...args: Parameters<typeof memory.query>) => moody(() => memory.query(...args)),
    batch: (...args: Parameters<typeof memory.batch>) => moody(() => memory.batch(...args)),
    exclusively: <T>(work: Parameters<typeof memory.exclusively<T>>[0]) =>
      moody(() => memory.exclusively(work)),
    close: async () => undefined,
  };
  const log = createCollectedLog();
  const store = await createSteadyStore({
    open: () => openStore(database, keys),
    standIn: await openStore(openSqlite(":memory:"), keys),
    log,
    observe: { lost: () => lost++, there: (yes) => there.push(yes) },
  });
  opened.push(store);
  return {
    store,
    log,
    lost: () => lost,
    there,
    set: (next: typeof mode) => {
      mode = next;
    },
    /** What really is in the database. */
    inside: async () => openStore({ ...memory, close: async () => undefined }, keys),
    isBack: () => vi.waitFor(() => store.ping(), { timeout: 20_000, interval: 20 }),
  };
}

describe("a store whose database is down at the start", () => {
  it("keeps conversations, claims, replies and default settings in memory", async () => {
    const { store, log } = await setUp("refuses");
    await store.conversations.write("c", "text", 60_000);
    await store.saveReply(reply);
    expect(await store.conversations.read("c")).toBe("text");
    expect([await store.claim("e", 1000), await store.claim("e", 1000)]).toEqual([true, false]);
    expect(await store.findReply("r1")).toMatchObject({ question: "what does a cto earn" });
    expect(await store.readSettings(place)).toEqual(Settings.parse({}));
    await expect(store.ping()).rejects.toThrow(/database is away/);
    expect(log.lines).toEqual([
      "warn: Going on without the database. Connection refused. Start it.",
    ]);
  });

  it("refuses what a person wants to have changed, in words", async () => {
    const { store } = await setUp("refuses");
    for (const change of [
      store.changeSettings(place, { sureness: 0.9 }),
      store.saveInstallation("T1", "token"),
      store.forgetPerson("slack", "U1"),
    ])
      await expect(change).rejects.toThrow("The database is away. It is tried again by itself.");
  });

  it("comes back by itself, and then writes what waited", async () => {
    const { store, set, isBack, inside, log } = await setUp("refuses");
    await store.saveReply(reply);
    await store.recordFeedback({ place, person: "U2", reply: "r1", helpful: false });
    await store.recordMiss({ place, person: "U3", question: "nurse", notCovered: [] });
    await store.conversations.write("c", "text", 60_000);
    await store.accept({ key: "e", platform: "slack", workspace: "T1", payload: "p" }, 10_000);
    set("works");
    await isBack();
    await vi.waitFor(() =>
      expect(log.lines).toContain("info: Wrote what had waited for the database."),
    );
    const database = await inside();
    expect(await database.conversations.read("c")).toBe("text");
    const concerns = await database.readConcerns({ since: 0 });
    expect(concerns.map(({ question }) => question).sort()).toEqual([
      "nurse",
      "what does a cto earn",
    ]);
    expect(await store.claim("e", 1000)).toBe(false);
  });
});

describe("a store whose database fails midway", () => {
  it("goes on with the settings and installations that it knew", async () => {
    const { store, set, there } = await setUp();
    await store.changeSettings(place, { autoAnswer: "answer" });
    await store.readSettings(place);
    await store.saveInstallation("T1", "token");
    set("refuses");
    expect(await store.readSettings(place)).toMatchObject({ autoAnswer: "answer" });
    expect(await store.findInstallation("T1")).toBe("token");
    await expect(store.findInstallation("T2")).rejects.toThrow(/away/);
    expect(there).toEqual([true, false]);
  });

  it("waits for a hanging one a few times at most, each for a bounded time", async () => {
    const { store, set, isBack } = await setUp();
    set("hangs");
    const started = performance.now();
    for (let n = 0; n < 200; n++) await store.conversations.read(`c${n}`);
    expect(performance.now() - started).toBeLessThan(20_000); // 200 waits would take 100 s.
    set("works");
    await isBack();
  });

  it("is not thought gone because of one bad statement", async () => {
    const { store } = await setUp();
    await expect(store.changeSettings(place, { sureness: 7 })).rejects.toThrow();
    await store.ping();
  });

  it("does not pretend to know whether a hanging one took an event", async () => {
    const { store, set } = await setUp();
    set("hangs");
    const event = { key: "e", platform: "slack", workspace: "T1", payload: "p" } as const;
    await expect(store.accept(event, 1000)).rejects.toThrow(/did not answer within/);
  });

  it("does not answer an event again that was accepted without it", async () => {
    const { store, set, isBack } = await setUp();
    const event = { key: "e", platform: "slack", workspace: "T1", payload: "p" } as const;
    set("refuses");
    await expect(store.accept(event, 0)).rejects.toThrow(/refused/); // Only now it is known to be away.
    expect(await store.accept(event, 0)).toBe(true);
    expect(await store.accept(event, 0)).toBe(false);
    await store.done("e");
    set("works");
    await isBack();
    expect(await store.takeOver("slack", 10, 0)).toEqual([]);
    await vi.waitFor(async () => expect(await store.accept(event, 0)).toBe(false));
  });

  it("counts what it loses: the oldest beyond the bound, and the rest at the end", async () => {
    const { store, set, lost } = await setUp();
    set("refuses");
    for (let n = 0; n < 2010; n++)
      await store.recordMiss({ place, person: "U1", question: `q${n}`, notCovered: [] });
    expect(lost()).toBe(10);
    await store.close();
    opened.length = 0;
    expect(lost()).toBe(2010);
  });

  it("forgets what waits to be written about a person", async () => {
    const { store, set, isBack, inside, lost } = await setUp();
    set("refuses");
    await store.recordMiss({ place, person: "U1", question: "mine", notCovered: [] });
    await store.recordMiss({ place, person: "U2", question: "yours", notCovered: [] });
    await expect(store.forgetPerson("slack", "U1")).rejects.toThrow(/away/);
    set("works");
    await isBack();
    await vi.waitFor(async () => {
      const concerns = await (await inside()).readConcerns({ since: 0 });
      expect(concerns.map(({ question }) => question)).toEqual(["yours"]);
    });
    expect(lost()).toBe(0);
  });
});

describe("a store whose database is the wrong one", () => {
  it("does not open", async () => {
    const database = openSqlite(":memory:");
    await database.query("CREATE TABLE orders (id INTEGER)");
    const standIn = await openStore(openSqlite(":memory:"), keys);
    const opening = createSteadyStore({
      open: () => openStore(database, keys),
      standIn,
      log: createCollectedLog(),
    });
    await expect(opening).rejects.toMatchObject({ trouble: "foreign" });
    await standIn.close();
  });
});
