import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { ConfigError } from "../src/errors.ts";

function problemOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return "none";
}

describe("readConfig", () => {
  it("has a default for everything that a first start needs", () => {
    expect(readConfig({})).toMatchObject({
      KNOWLEDGE_DIR: "knowledge",
      LOG_LEVEL: "info",
      PORT: 3000,
      DATABASE_FILE: "data/advisor.db",
    });
  });

  it("takes an empty variable for one that is not set, and trims the others", () => {
    const config = readConfig({ DISCORD_TOKEN: " ", LOG_LEVEL: "", KNOWLEDGE_DIR: " guides " });
    expect(config.DISCORD_TOKEN).toBeUndefined();
    expect(config.LOG_LEVEL).toBe("info");
    expect(config.KNOWLEDGE_DIR).toBe("guides");
  });

  it("names every wrong variable at once, and no value", () => {
    const problem = problemOf({
      LOG_LEVEL: "loud",
      PORT: "70000",
      SLACK_BOT_TOKEN: "hunter2",
      DATABASE_URL: "mysql://user:hunter2@host/db",
    });
    expect(problem).toContain("4 wrong");
    for (const name of ["LOG_LEVEL", "PORT", "SLACK_BOT_TOKEN", "DATABASE_URL"])
      expect(problem).toContain(`${name}: `);
    expect(problem).toContain("Compare it with .env.example.");
    expect(problem).not.toMatch(/hunter2|loud|70000/);
  });

  it("ignores variables that are not its own", () => {
    expect(readConfig({ PATH: "/bin" })).not.toHaveProperty("PATH");
  });

  it("is described in .env.example: each variable, and no other", () => {
    const example = readFileSync(".env.example", "utf8");
    const described = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    const source = readFileSync("src/config.ts", "utf8");
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(10);
    // discord.js sets SHARDS for the processes that it starts; nobody else should.
    const forPeople = known.filter((name) => name !== "SHARDS");
    expect(described.toSorted()).toEqual(forPeople.toSorted());
  });

  it("accepts .env.example as it is", () => {
    expect(readFileSync(".env.example", "utf8")).not.toMatch(/^[A-Z_]+=./m);
  });
});
