import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Environment } from "../config.ts";
import { StoreError } from "./store-error.ts";

type Config = Pick<Environment, "STORE_KEY" | "DATABASE_FILE">;

/**
 * STORE_KEY, else the key kept beside the database file, which is made once and readable by its
 * owner alone; `:memory:` gets a key for this process.
 * @throws {StoreError} when there is no key and none can be written.
 */
export async function readSecret({ STORE_KEY, DATABASE_FILE }: Config): Promise<string> {
  if (STORE_KEY) return STORE_KEY;
  if (DATABASE_FILE === ":memory:") return newSecret();
  const file = `${DATABASE_FILE}.key`;
  try {
    return (await readKey(file)) ?? (await makeKey(file));
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(
      "unreachable",
      `The store's key cannot be kept in ${file} (${cause instanceof Error && "code" in cause ? cause.code : cause}).`,
      "Set STORE_KEY to a long random text, or make that folder writable.",
      { cause },
    );
  }
}

async function readKey(file: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  if (text.trim().length >= 16) return text.trim();
  throw new StoreError(
    "wrong-key",
    `${file} does not hold a key.`,
    "Put the key back from a backup; only without a database beside it may the file be deleted.",
  );
}

/** Writes aside and links, so that of several processes one wins and none reads half a key. */
async function makeKey(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, `${newSecret()}\n`, { mode: 0o600 });
  try {
    await link(aside, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(aside, { force: true });
  }
  return (await readKey(file)) ?? "";
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}
