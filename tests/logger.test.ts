import { describe, expect, it } from "vitest";
import type { Log } from "../src/log.ts";
import { createLogger } from "../src/logger.ts";

function logged(level: "debug" | "info" | "silent", write: (log: Log) => void) {
  const lines: string[] = [];
  write(createLogger({ level, to: { write: (line) => void lines.push(line) } }));
  return { text: lines.join(""), lines: lines.map((line): unknown => JSON.parse(line)) };
}

// Put together at run time, so that no scanner takes them for real ones.
const SLACK_TOKEN = ["xoxb", "1234567890", "abcdefghij"].join("-");
const DISCORD_TOKEN = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcdE", "a".repeat(38)].join(".");

describe("createLogger", () => {
  it("writes JSON lines with a level in words and a time", () => {
    const { lines } = logged("info", (log) => log.info({ code: "E1" }, "Connected."));
    expect(lines).toMatchObject([{ level: "info", code: "E1", msg: "Connected." }]);
    expect(lines[0]).toHaveProperty("time", expect.stringMatching(/^\d{4}-.*Z$/));
  });

  it("keeps to its level", () => {
    expect(logged("info", (log) => log.debug({}, "detail")).lines).toEqual([]);
    expect(logged("silent", (log) => log.error({}, "lost")).lines).toEqual([]);
  });

  it("never logs what people wrote, also one level down", () => {
    const { text } = logged("debug", (log) =>
      log.warn({ text: "private", question: "private", event: { content: "private", id: 7 } }, "x"),
    );
    expect(text).not.toContain("private");
    expect(text).toContain('"id":7');
  });

  it("masks tokens and passwords wherever they stand", () => {
    const error = new Error(`bad token ${SLACK_TOKEN} for ${DISCORD_TOKEN}`);
    const url = "postgresql://user:hunter2@host/db";
    const { text } = logged("info", (log) => log.error({ error, url, token: "hunter2" }, "x"));
    expect(text).not.toMatch(/xoxb-\d|MTIz|hunter2/);
    expect(text).toContain("postgresql://user:[redacted]@host/db");
  });

  it("takes name, code, message and stack from an error, and nothing else", () => {
    const error = Object.assign(new TypeError("boom"), { code: "E_BAD", config: { headers: "h" } });
    const { lines } = logged("info", (log) => log.error({ error }, "x"));
    expect(lines).toMatchObject([{ error: { name: "TypeError", code: "E_BAD", message: "boom" } }]);
    expect(JSON.stringify(lines)).not.toContain("headers");
  });
});
