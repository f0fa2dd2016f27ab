import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKeys } from "../../src/store/keys.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { openStore } from "../../src/store/sql-store.ts";
import { createTestSchema, type TestSchema, testDatabaseUrl } from "./postgres-schema.ts";
import { describeStore } from "./store-contract.ts";

const keys = createKeys("a secret for tests only");

if (testDatabaseUrl === undefined)
  it.skip("PostgreSQL: skipped, because TEST_DATABASE_URL names no database to test on");
else describePostgres(testDatabaseUrl);

function describePostgres(address: string): void {
  let schema: TestSchema;
  beforeAll(async () => {
    schema = await createTestSchema(address);
  });
  afterAll(() => schema.drop());

  describeStore("PostgreSQL", () => openPostgres(schema.url));

  describe("PostgreSQL", () => {
    it("is migrated once when ten processes start together", async () => {
      const empty = await createTestSchema(address);
      const opening = Array.from({ length: 10 }, () => openStore(openPostgres(empty.url, 2), keys));
      const stores = await Promise.all(opening);
      await stores[0]?.saveInstallation("T1", "one");
      expect(await stores[9]?.findInstallation("T1")).toBe("one");
      await Promise.all(stores.map((store) => store.close()));
      await empty.drop();
    });

    it("is refused when it is another program's, and not changed", async () => {
      const foreign = await createTestSchema(address);
      const database = openPostgres(foreign.url, 2);
      await database.query("CREATE TABLE orders (id INTEGER)");
      const opening = openStore(openPostgres(foreign.url, 2), keys);
      await expect(opening).rejects.toMatchObject({
        trouble: "foreign",
        message: expect.stringMatching(/it holds orders/),
      });
      expect(await database.query(database.words.tables)).toEqual([{ name: "orders" }]);
      await database.close();
      await foreign.drop();
    });

    it("names host and database when it cannot be used, never user or password", async () => {
      const nobody = new URL(address);
      nobody.pathname = "/no_such_database";
      nobody.password = "hidden-password";
      const opening = openStore(openPostgres(nobody.href, 2), keys);
      await expect(opening).rejects.toMatchObject({
        trouble: "unreachable",
        message: expect.stringMatching(/no_such_database has no database of this name \(3D000\)/),
      });
      await expect(opening).rejects.not.toThrow(/hidden-password/);
    });

    it("is unreachable at once where nothing listens", async () => {
      const opening = openStore(openPostgres("postgres://u:hidden@127.0.0.1:1/x", 2), keys);
      await expect(opening).rejects.toMatchObject({
        trouble: "unreachable",
        message: expect.stringMatching(/127\.0\.0\.1:1\/x cannot be reached \(ECONNREFUSED\)/),
      });
    });
  });
}
