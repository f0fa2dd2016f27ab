import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createStore } from "../../src/store/create-store.ts";
import type { Place, Store } from "../../src/store/store.ts";
import { createCollectedLog } from "./collected-log.ts";
import { createTestSchema, type TestSchema, testDatabaseUrl } from "./postgres-schema.ts";
import { createTcpProxy, type TcpProxy } from "./tcp-proxy.ts";

const place: Place = { platform: "slack", workspace: "T1", channel: "C1" };
/** A stalled connection costs several waits before it is given up. */
const PATIENCE = 60_000;
const WAIT = { timeout: 20_000, interval: 50 };

if (testDatabaseUrl === undefined)
  it.skip("a real outage: skipped, because TEST_DATABASE_URL names no database to test on");
else describeOutage(testDatabaseUrl);

function describeOutage(address: string): void {
  describe("a PostgreSQL behind a network that fails", () => {
    let schema: TestSchema;
    let proxy: TcpProxy;
    let url: string;
    beforeAll(async () => {
      schema = await createTestSchema(address);
      const target = new URL(schema.url);
      proxy = await createTcpProxy(target.hostname, Number(target.port || 5432));
      target.hostname = "127.0.0.1";
      target.port = String(proxy.port);
      url = target.href;
    });
    afterAll(async () => {
      await proxy.close();
      await schema.drop();
    });

    const open = (): Promise<Store> =>
      createStore({
        config: { DATABASE_URL: url, DATABASE_FILE: ":memory:", STORE_KEY: "a secret for tests" },
        log: createCollectedLog(),
      });
    const isBack = (store: Store) => vi.waitFor(() => store.ping(), WAIT);
    const questions = async (store: Store) =>
      (await store.readConcerns({ since: 0 })).map(({ question }) => question);

    it(
      "is not there at the start, and comes",
      async () => {
        proxy.cut();
        const store = await open();
        expect(await store.claim("e1", 60_000)).toBe(true);
        await store.recordMiss({ place, person: "U1", question: "at the start", notCovered: [] });
        proxy.mend();
        await isBack(store);
        await vi.waitFor(
          async () => expect(await questions(store)).toEqual(["at the start"]),
          WAIT,
        );
        expect(await store.claim("e1", 60_000)).toBe(false);
        await store.close();
      },
      PATIENCE,
    );

    it.each(["cut", "stall"] as const)(
      "is lost midway (%s): answers go on",
      async (how) => {
        const store = await open();
        await store.conversations.write("c", "before", 60_000);
        proxy[how]();
        await store.conversations.write("c", "during", 60_000);
        expect(await store.claim(`e ${how}`, 60_000)).toBe(true);
        expect(await store.claim(`e ${how}`, 60_000)).toBe(false);
        await store.recordMiss({ place, person: "U1", question: `${how} midway`, notCovered: [] });
        proxy.mend();
        await isBack(store);
        await vi.waitFor(async () => {
          expect(await questions(store)).toContain(`${how} midway`);
          expect(await store.conversations.read("c")).toBe("during");
        }, WAIT);
        await store.close();
      },
      PATIENCE,
    );
  });
}
