import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createKeys } from "../../src/store/keys.ts";
import { readSecret } from "../../src/store/read-secret.ts";

describe("keys", () => {
  const keys = createKeys("a secret for tests only");
  const others = createKeys("another secret");

  it("unseal what they sealed, and nothing that was changed or sealed with another secret", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
        const sealed = keys.seal(text);
        expect(keys.unseal(sealed)).toBe(text);
        expect(keys.seal(text)).not.toBe(sealed);
        expect(others.unseal(sealed)).toBeUndefined();
        const bytes = Buffer.from(sealed, "base64url");
        const index = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
        expect(keys.unseal(bytes.toString("base64url"))).toBeUndefined();
        expect(keys.unseal(sealed.slice(0, at % sealed.length))).toBeUndefined();
      }),
    );
  });

  it("hash the same to the same, and parts apart", () => {
    expect(keys.hash("person", "U1")).toBe(keys.hash("person", "U1"));
    expect(keys.hash("a", "bc")).not.toBe(keys.hash("ab", "c"));
    expect(keys.hash("person", "U1")).not.toBe(others.hash("person", "U1"));
    expect(keys.hash("person", "U1")).toMatch(/^[\w-]{24}$/);
  });
});

describe("the secret", () => {
  const folder = mkdtempSync(join(tmpdir(), "advisor-key-"));
  const DATABASE_FILE = join(folder, "data", "advisor.db");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is STORE_KEY where that is set", async () => {
    expect(await readSecret({ STORE_KEY: "sixteen letters!", DATABASE_FILE })).toBe(
      "sixteen letters!",
    );
  });

  it("is made once, by whoever comes first, and readable by its owner alone", async () => {
    const secrets = await Promise.all(
      Array.from({ length: 8 }, () => readSecret({ DATABASE_FILE })),
    );
    expect(new Set([...secrets, await readSecret({ DATABASE_FILE })]).size).toBe(1);
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    expect(statSync(`${DATABASE_FILE}.key`).mode & 0o777).toBe(0o600);
  });

  it("is not replaced when its file is empty, and not invented when it cannot be kept", async () => {
    writeFileSync(`${DATABASE_FILE}.key`, "");
    await expect(readSecret({ DATABASE_FILE })).rejects.toThrow(/does not hold a key/);
    const nowhere = join(DATABASE_FILE, "..", "advisor.db.key", "advisor.db");
    await expect(readSecret({ DATABASE_FILE: nowhere })).rejects.toThrow(/Set STORE_KEY/);
  });
});
