import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { createKeys } from "../../src/store/keys.ts";
import { openStore } from "../../src/store/sql-store.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { describeStore } from "./store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "advisor-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeStore("SQLite in memory", () => openSqlite(":memory:"));
describeStore("a SQLite file", () => openSqlite(join(folder, "new", "advisor.db")));

describe("a SQLite file that cannot be used", () => {
  const keys = createKeys("a secret for tests only");
  const open = async (file: string) => openStore(openSqlite(file), keys);

  it("is told from a database: text", async () => {
    const file = join(folder, "text.db");
    writeFileSync(file, "no database ".repeat(500));
    await expect(open(file)).rejects.toMatchObject({
      trouble: "damaged",
      message: expect.stringMatching(/text\.db is damaged or not a SQLite database.*backup/),
    });
  });

  it("is refused when it is another program's, and not changed", async () => {
    const file = join(folder, "foreign.db");
    const foreign = new Libsql(file);
    foreign.exec("CREATE TABLE orders (id INTEGER); INSERT INTO orders VALUES (7)");
    await expect(open(file)).rejects.toMatchObject({
      trouble: "foreign",
      message: expect.stringMatching(/another program: it holds orders/),
    });
    expect(foreign.prepare("SELECT name FROM sqlite_master").all([])).toEqual([{ name: "orders" }]);
    expect(foreign.prepare("PRAGMA journal_mode").all([])).toEqual([{ journal_mode: "delete" }]);
    foreign.close();
  });

  it("is damaged in its pages: the caller is told so, whatever it asks", async () => {
    const file = join(folder, "pages.db");
    const store = await open(file);
    for (let n = 0; n < 300; n++) await store.conversations.write(`c${n}`, "x".repeat(500), 60_000);
    await store.close();
    const raw = new Libsql(file);
    raw.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    raw.close();
    writeFileSync(file, Buffer.alloc(40_000, 0xff), { flag: "r+" });
    await expect(open(file)).rejects.toMatchObject({ trouble: "damaged" });
  });

  it("lies on a full disk: reading goes on, writing says so", async () => {
    const database = openSqlite(join(folder, "full.db"));
    const store = await openStore(database, keys);
    await store.conversations.write("c", "text", 60_000);
    await database.query("PRAGMA max_page_count = 1"); // Not below what there is.
    const filling = async () => {
      for (let n = 0; n < 500; n++) await store.conversations.write(`c${n}`, "x".repeat(900), 9000);
    };
    await expect(filling()).rejects.toMatchObject({
      trouble: "full",
      message: expect.stringMatching(/The disk that holds .*full\.db is full\. Free some space/),
    });
    expect(await store.conversations.read("c")).toBe("text");
    await store.close();
  });

  it("lies where nothing can be written", async () => {
    const file = join(folder, "text.db", "advisor.db");
    await expect(open(file)).rejects.toMatchObject({
      trouble: "unreachable",
      message: expect.stringMatching(/cannot be opened for writing.*DATABASE_FILE/),
    });
  });
});
