import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const MOST_LINES = 150;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** What it imports, statically or not: packages as they are, own files from the root. */
  readonly imports: readonly string[];
}

function sources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, "utf8");
      const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g);
      const imports = [...found].map(([, target = ""]) =>
        target.startsWith(".") ? join(dirname(path), target) : target,
      );
      return { path, text, imports };
    });
}

const core = sources("src");
const adapters = sources("adapters");
const all = [...core, ...adapters];

function offenders(files: readonly SourceFile[], wrong: (file: SourceFile) => boolean): string[] {
  return files.filter(wrong).map(({ path }) => path);
}

/** What is loaded before anything runs: static imports, followed through our own files. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  const file = all.find((one) => one.path === path);
  for (const [, target = ""] of file?.text.matchAll(
    /^(?:import|export)(?! type)\b[^;]*?["']([^"']+)["'];/gm,
  ) ?? []) {
    const next = target.startsWith(".") ? join(dirname(path), target) : target;
    if (seen.has(next)) continue;
    seen.add(next);
    loadedBy(next, seen);
  }
  return seen;
}

const SDK = /^(?:@slack\/|discord\.js|@discordjs\/)/;

describe("the boundary", () => {
  it("reads all sources", () => {
    expect(core.length).toBeGreaterThan(30);
    expect(adapters.length).toBeGreaterThan(10);
    expect(core.flatMap(({ imports }) => imports)).toContain("zod");
  });

  it("keeps adapters and client libraries out of the core", () => {
    const wrong = (target: string) => SDK.test(target) || target.startsWith("adapters");
    expect(offenders(core, ({ imports }) => imports.some(wrong))).toEqual([]);
  });

  it("keeps each adapter away from the others", () => {
    const platformOf = (path: string) => /^adapters\/(slack|discord)\//.exec(path)?.[1];
    const wrong = ({ path, imports }: SourceFile) => {
      const own = platformOf(path);
      const others = imports.map(platformOf).filter((one) => one !== undefined && one !== own);
      return own !== undefined && others.length > 0;
    };
    expect(offenders(adapters, wrong)).toEqual([]);
  });

  it("reads the environment in one place", () => {
    const wrong = ({ text }: SourceFile) => /\bprocess\s*(?:\.\s*env\b|\[\s*["']env)/.test(text);
    expect(offenders(all, wrong)).toEqual([join("adapters", "read-environment.ts")]);
  });

  it("loads no client library for the terminal", () => {
    for (const entry of [
      "start.ts",
      join("terminal", "ask.ts"),
      join("terminal", "knowledge.ts"),
    ]) {
      const loaded = [...loadedBy(join("adapters", entry))];
      expect(loaded).toContain(join("src", "errors.ts"));
      expect(loaded.filter((target) => SDK.test(target))).toEqual([]);
    }
  });

  it("keeps files short", () => {
    const wrong = ({ text }: SourceFile) => text.trimEnd().split("\n").length > MOST_LINES;
    expect(offenders(all, wrong)).toEqual([]);
  });
});
