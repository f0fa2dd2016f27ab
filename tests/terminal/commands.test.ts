import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FRONT_MATTER, makeFolder, passage } from "../knowledge/folder.ts";
import { type Result, runNode, runProcess } from "../run-node.ts";

const ASKS = ["what does it pay", "how much is the pay", "salary", "pay", "wage", "money"];
const folder = await makeFolder({
  "guide.md": `${FRONT_MATTER}\n# The Guide\n\n## Money\n${passage("Pay", ASKS, "It pays $1.")}`,
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (args: readonly string[], options = {}) =>
  runNode("adapters/terminal/ask.ts", ["--knowledge", folder, ...args], options);
const knowledge = (...args: readonly string[]) => runNode("adapters/terminal/knowledge.ts", args);
const start = (args: readonly string[], options = {}) =>
  runNode("adapters/start.ts", args, options);

function expectFailure({ code, stdout, stderr }: Result, exit: number, message: string) {
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
}

describe.concurrent("npm run ask", { timeout: 120_000 }, () => {
  it("prints a cited answer, without colours in a pipe", async () => {
    const { code, stdout, stderr } = await ask(["what does it", "pay?"]);
    expect(stdout).toContain(
      'It pays $1. [1]\n\n[1] The Guide (Example Press), "Pay", lines 3-5\n',
    );
    expect(stdout).not.toContain("\u001b");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("prints colours with FORCE_COLOR, and says why with --explain", async () => {
    const { stdout } = await ask(["--explain", "pay"], { env: { FORCE_COLOR: "1" } });
    expect(stdout).toContain("\u001b[2m[1] The Guide");
    expect(stdout.indexOf("guide-pay")).toBeGreaterThan(stdout.indexOf("[1] The Guide"));
  });

  it("prints JSON with --json", async () => {
    const { stdout } = await ask(["--json", "what does it pay?"]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "answer",
      citations: [{ document: "guide", lines: [3, 5] }],
    });
  });

  it("answers JSON Lines whatever they hold, and writes nothing else", async () => {
    const long = JSON.stringify({ id: "long", text: "pay ".repeat(25_000) });
    const lines = [
      '{"id":"a","text":"what does it pay?","conversation":"c"}',
      "not json",
      '{"id":"b","text":""}',
      '{"id":"c","text":"🙈🙉🙊"}',
      '{"id":"d","text":"\\u0000\\u001b[2J\\u200b\\u202e"}',
      '{"id":"e","text":"ما هو الراتب؟"}',
      long,
      '{"id":"f","text":"pay',
    ];
    const input = Buffer.concat([Buffer.from(lines.join("\n")), Buffer.from([0xff, 0xc3])]);
    const { code, stdout, stderr } = await ask(["--jsonl"], {
      input: Buffer.concat([input, Buffer.from('"}')]),
    });
    const replies = stdout
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(replies).toMatchObject([
      { id: "a", answer: { kind: "answer" } },
      { id: null, error: "line 2: not JSON" },
      ...["b", "c", "d", "e", "long", "f"].map((id) => ({
        id,
        answer: { kind: expect.any(String), text: expect.stringMatching(/./) },
      })),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("explains wrong use and ends with 2", async () => {
    expectFailure(await ask(["--bogus\u001b[2J"]), 2, "Unknown option '--bogus␛[2J'. --help shows");
    expectFailure(await ask([" "]), 2, "No question was given.");
    expectFailure(await ask(["--jsonl", "pay"]), 2, "--jsonl reads its questions from standard");
  });

  it("says that there is no knowledge and ends with 1", async () => {
    expectFailure(await ask(["--knowledge", "/nowhere", "pay"]), 1, "/nowhere cannot be read");
  });
});

describe.concurrent("npm run knowledge", { timeout: 120_000 }, () => {
  it("checks: every finding as file, line and what to do, 1 when there is an error", async () => {
    const broken = await makeFolder({ "a.md": `${FRONT_MATTER}${passage("Pay")}[x](no.md)\n` });
    const found = await knowledge("check", "--knowledge", broken);
    await writeFile(join(broken, "a.md"), `${FRONT_MATTER}${passage("Pay", ["one"])}`);
    const warned = await knowledge("--knowledge", broken);
    await rm(broken, { recursive: true });
    expect(found).toMatchObject({ code: 1, stdout: "" });
    expect(found.stderr).toContain(
      `${join(broken, "a.md")}:19 has something after </details>. Move it`,
    );
    expect(warned).toMatchObject({ code: 0, stderr: "" });
    expect(warned.stdout).toMatch(
      /a\.md:7 "Pay" has 1 phrasings\. Write .*\n0 errors, 1 warning\./,
    );
  });

  it("exports the passages as JSON and counts them", async () => {
    const { stdout } = await knowledge("export", "--knowledge", folder);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: "guide-pay",
        document: "guide",
        section: "Pay",
        text: "It pays $1.",
        lines: [3, 5],
        asks: ASKS,
      },
    ]);
    const stats = await knowledge("stats", "--knowledge", folder);
    expect(stats.stdout).toMatch(/^guide +1 +1 +6 +0 +3$/m);
  });

  it("explains wrong use and ends with 2", async () => {
    expectFailure(await knowledge("polish"), 2, 'There is no command "polish".');
  });
});

describe.concurrent("npm start", { timeout: 120_000 }, () => {
  it("opens the chat when no token is set, and answers piped lines", async () => {
    const input = "what does it pay?\n\n/sources\n/nonsense\n🙈\n/quit\nnever\n";
    const { code, stdout, stderr } = await start(["--knowledge", folder], { input });
    expect(stdout).toMatch(/^It pays \$1\. \[1\]\n/);
    expect(stdout).toContain("- The Guide (Example Press), 1 passage\n\nThere is no /nonsense.");
    expect(stderr).toBe(
      "No Slack or Discord token is set (see .env.example), so here is the chat in the terminal.\n",
    );
    expect(code).toBe(0);
  });

  it("goes on with what is whole, and reports what is not", async () => {
    const broken = await makeFolder({ "bad.md": "a\0b", "good.md": "## Pay\n\nIt pays $2.\n" });
    const { code, stdout, stderr } = await start(["--knowledge", broken], { input: "/sources\n" });
    await rm(broken, { recursive: true });
    expect(stdout).toBe("- good (good), 1 passage\n\n");
    expect(stderr).toContain(
      `${join(broken, "bad.md")}:1 is not a text file. Save it as plain text in UTF-8, or take it out of the folder.\n`,
    );
    expect(code).toBe(0);
  });

  it("names wrong variables and ends with 2", async () => {
    const env = { LOG_LEVEL: "loud" };
    expectFailure(await start([], { env }), 2, "LOG_LEVEL: ");
  });

  it("reads .env where there is one", async () => {
    const place = await makeFolder({ ".env": `KNOWLEDGE_DIR=${folder}\n` });
    const file = join(process.cwd(), "adapters/terminal/ask.ts");
    const tsx = import.meta.resolve("tsx");
    const { stdout } = await runProcess(process.execPath, ["--import", tsx, file, "pay"], {
      cwd: place,
    });
    await rm(place, { recursive: true });
    expect(stdout).toContain("It pays $1.");
  });

  it("ends with 0 on SIGTERM and SIGINT", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const { code, stdout } = await runNode("tests/serving-process.ts", [], {
        onOutput: (text, kill) => text === "ready\n" && kill(signal),
      });
      expect({ code, stdout }).toEqual({ code: 0, stdout: "ready\nstopped\n" });
    }
  });

  it("ends with 1 on a fault nobody caught, logged, without a stack trace for the reader", async () => {
    const { code, stderr } = await runNode("tests/serving-process.ts", ["crash"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^This is a fault in the program, please report it: TypeError: lost$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
