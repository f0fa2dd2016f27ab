import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { createKeys } from "../../src/store/keys.ts";
import { openStore } from "../../src/store/sql-store.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

/** Takes claims for ever and tells of each that it got. */
const CLAIMER = `
import { openSqlite } from "./src/store/sqlite.ts";
import { openStore } from "./src/store/sql-store.ts";
import { createKeys } from "./src/store/keys.ts";
const store = await openStore(openSqlite(process.argv.at(-1)), createKeys("a secret for tests only"));
for (let n = 0; ; n++) {
  if (await store.claim("claim " + n, 3_600_000)) process.stdout.write(n + "\\n");
  await new Promise((resolve) => setImmediate(resolve));
}`;

describe("a SQLite file whose process is killed", () => {
  it("has everything that was confirmed, and opens again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "advisor-kill-"));
    const file = join(folder, "advisor.db");
    const confirmed: number[] = [];
    for (let round = 1; round <= 3; round++) {
      const args = ["--import", "tsx", "--input-type=module", "--eval", CLAIMER, "--", file];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      const ended = once(child, "exit");
      for await (const line of createInterface({ input: child.stdout })) {
        confirmed.push(Number(line));
        if (confirmed.length === round * 150) child.kill("SIGKILL");
      }
      await ended;
    }
    const store = await openStore(openSqlite(file), createKeys("a secret for tests only"));
    const again = await Promise.all(confirmed.map((n) => store.claim(`claim ${n}`, 1000)));
    expect(confirmed.length).toBeGreaterThanOrEqual(450);
    expect(again.filter(Boolean)).toEqual([]);
    expect(new Set(confirmed).size).toBe(confirmed.length);
    await store.close();
    await rm(folder, { recursive: true });
  }, 60_000);
});
