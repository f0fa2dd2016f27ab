import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLimits } from "../../src/store/create-limits.ts";
import { createStore } from "../../src/store/create-store.ts";
import type { Allowance, Whose } from "../../src/store/limits.ts";
import type { Place } from "../../src/store/store.ts";
import { createCollectedLog } from "./collected-log.ts";
import { createTestSchema, type TestSchema, testDatabaseUrl } from "./postgres-schema.ts";

const allowances: Record<Whose, Allowance> = {
  person: { questions: 3, seconds: 600 },
  channel: { questions: 5, seconds: 600 },
  workspace: { questions: 8, seconds: 600 },
};
const config = { DATABASE_FILE: ":memory:", STORE_KEY: "a secret for tests only" };
const at = (workspace: string, channel?: string): Place => ({
  platform: "slack",
  workspace,
  ...(channel ? { channel } : {}),
});

function describeLimits(engine: string, url: () => string | undefined): void {
  describe(`limits in ${engine}`, () => {
    const open = () => {
      const DATABASE_URL = url();
      return createLimits({
        config: { ...config, ...(DATABASE_URL ? { DATABASE_URL } : {}) },
        allowances,
      });
    };

    it("stop a person, with the seconds to wait, and nobody else", async () => {
      const limits = await open();
      for (let n = 0; n < 3; n++)
        expect(await limits.take(at("A"), "U1")).toEqual({ allowed: true });
      const verdict = await limits.take(at("A"), "U1");
      expect(verdict).toMatchObject({ allowed: false, whose: "person" });
      if (!verdict.allowed) expect(verdict.wait).toBeGreaterThan(500);
      expect(await limits.take(at("A"), "U2")).toEqual({ allowed: true });
      await limits.close();
    });

    it("stop a channel, then a workspace, but have no workspace for direct messages", async () => {
      const limits = await open();
      const take = (place: Place, person: number) => limits.take(place, `V${person}`);
      for (let n = 0; n < 5; n++) await take(at("B", "C1"), n);
      expect(await take(at("B", "C1"), 5)).toMatchObject({ whose: "channel" });
      for (let n = 6; n < 9; n++) expect(await take(at("B", "C2"), n)).toEqual({ allowed: true });
      expect(await take(at("B", "C2"), 9)).toMatchObject({ whose: "workspace" });
      for (let n = 10; n < 25; n++) expect(await take(at("direct"), n)).toEqual({ allowed: true });
      await limits.close();
    });

    it("never allow more than the allowance, however the questions come", async () => {
      const limits = await open();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 30 }), async (people) => {
          const workspace = `P${engine}${run++}`;
          const verdicts = await Promise.all(
            people.map((n) => limits.take(at(workspace, "C"), `${workspace}-${n}`)),
          );
          expect(verdicts.filter(({ allowed }) => allowed).length).toBeLessThanOrEqual(5);
        }),
        { numRuns: 15 },
      );
      await limits.close();
    });
  });
}

describeLimits("memory", () => undefined);

if (testDatabaseUrl === undefined)
  it.skip("limits in PostgreSQL: skipped, because TEST_DATABASE_URL names no database to test on");
else describePostgres(testDatabaseUrl);

function describePostgres(address: string): void {
  let schema: TestSchema | undefined;
  beforeAll(async () => {
    schema = await createTestSchema(address);
    const store = await createStore({
      config: { ...config, DATABASE_URL: schema.url },
      log: createCollectedLog(),
    });
    await store.close();
  });
  afterAll(() => schema?.drop());

  describeLimits("PostgreSQL", () => schema?.url);

  it("limits in PostgreSQL count for all processes together", async () => {
    const DATABASE_URL = schema?.url ?? "";
    const both = await Promise.all(
      [1, 2].map(() => createLimits({ config: { ...config, DATABASE_URL }, allowances })),
    );
    const verdicts = await Promise.all(
      [...both, ...both, ...both].map((limits) => limits.take(at("Z"), "U9")),
    );
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(3);
    for (const limits of both) await limits.close();
  });
}

it("limits without a reachable database count in memory", async () => {
  const DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
  const limits = await createLimits({ config: { ...config, DATABASE_URL }, allowances });
  const verdicts = [];
  for (let n = 0; n < 4; n++) verdicts.push(await limits.take(at("A"), "U1"));
  expect(verdicts.map(({ allowed }) => allowed)).toEqual([true, true, true, false]);
  await limits.close();
});
