import { createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "node:querystring";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Call, createFakeSlack, type FakeSlack } from "../adapters/slack/fake-slack.ts";
import { click, envelope, mention } from "../adapters/slack/payloads.ts";
import { type BotProcess, startBot, startFailingBot } from "./bot-process.ts";

type Json = Record<string, unknown>;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });

const SECRET = "a signing secret for tests";

let folder: string;
let slack: FakeSlack;
const bots: BotProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "advisor-whole-"));
  slack = await createFakeSlack();
});

afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.kill();
  await slack.close();
  await rm(folder, { recursive: true });
});

const environment = () => ({
  SLACK_API_URL: slack.url,
  SLACK_BOT_TOKEN: "xoxb-1",
  SLACK_SIGNING_SECRET: SECRET,
  DATABASE_FILE: join(folder, "advisor.db"),
});

async function start(): Promise<BotProcess> {
  const bot = await startBot(environment());
  bots.push(bot);
  return bot;
}

async function post(bot: BotProcess, body: Json, form = false): Promise<void> {
  const text = form ? stringify({ payload: JSON.stringify(body) }) : JSON.stringify(body);
  const time = Math.floor(Date.now() / 1000);
  const hash = createHmac("sha256", SECRET).update(`v0:${time}:${text}`).digest("hex");
  const response = await fetch(bot.events, {
    method: "POST",
    body: text,
    headers: {
      "content-type": form ? "application/x-www-form-urlencoded" : "application/json",
      "x-slack-request-timestamp": String(time),
      "x-slack-signature": `v0=${hash}`,
    },
  });
  expect(response.status).toBe(200);
}

/** The answer that comes to a mention in the thread. */
async function ask(bot: BotProcess, text: string, thread?: string): Promise<Call> {
  const before = slack.callsOf("chat.postMessage").length;
  await post(bot, envelope(mention(text, thread === undefined ? {} : { thread_ts: thread })));
  const [answer] = (await slack.seen("chat.postMessage", before + 1)).slice(before);
  if (answer === undefined) throw new Error("No answer.");
  return answer;
}

/** Value of the button in a message that does `what`. */
function buttonOf({ args }: Call, what: string): string {
  const found = JSON.stringify(args.blocks).match(/\{(?:\\+"|[^{}"])*\}/g) ?? [];
  const values = found.map((value) => value.replaceAll(/\\+"/g, '"'));
  return values.find((value) => value.includes(`"do":"${what}"`)) ?? "";
}

describe("npm start with Slack", () => {
  it("answers with a citation, follows up, ends well, and goes on after a restart", async () => {
    const first = await start();
    const answer = await ask(first, "how much money do IT managers get?");
    expect(answer.args.text).toMatch(/\$\d/);
    expect(String(answer.args.blocks)).toMatch(/lines? \d/);
    const thread = String(answer.args.thread_ts);
    const director = await ask(first, "and for a director?", thread);
    expect(director.args.text).toMatch(/director/i);
    expect(director.args.thread_ts).toBe(thread);
    expect(await first.stop()).toBe(0);
    expect(first.written()).not.toMatch(/^\s+at /m);

    const second = await start();
    const source = await ask(second, "where is that from?", thread);
    expect(source.args.text).toMatch(/director/i);
    const value = buttonOf(director, "why");
    expect(value).not.toBe("");
    const action = { type: "button", action_id: "why:0", value };
    await post(second, click(action, { response_url: slack.responseUrl() }), true);
    const [why] = await slack.seen("response_url");
    expect(String(why?.args.text)).toMatch(/Why this answer/);
    expect(await second.stop()).toBe(0);
  });

  it("ends with one sentence and code 1 for a wrong token", async () => {
    slack.on("auth.test", () => ({ body: { ok: false, error: "invalid_auth" } }));
    const bot = await startFailingBot({ ...environment(), LOG_LEVEL: "error" });
    bots.push(bot);
    expect(await bot.ended()).toBe(1);
    expect(bot.written()).toMatch(/^Slack refused SLACK_BOT_TOKEN \(invalid_auth\)\. [^\n]*\n$/);
    expect(slack.callsOf("auth.test")).toHaveLength(1);
  });
});
