import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CHANNEL, career, guild, press, say } from "../adapters/discord/events.ts";
import { type FakeDiscord, startFakeDiscord, TOKEN } from "../adapters/discord/fake-discord.ts";
import { textOf } from "../adapters/discord/payload-rules.ts";
import { type BotProcess, startBot, startFailingBot } from "./bot-process.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });

let folder: string;
let discord: FakeDiscord;
const bots: BotProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "advisor-whole-"));
  discord = await startFakeDiscord({ guilds: [guild()] });
});

afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.kill();
  await discord.close();
  expect(discord.violations).toEqual([]);
  await rm(folder, { recursive: true });
});

const environment = () => ({
  DISCORD_API_URL: discord.url,
  DISCORD_TOKEN: TOKEN,
  DATABASE_FILE: join(folder, "advisor.db"),
});

async function start(): Promise<BotProcess> {
  const bot = await startBot(environment());
  bots.push(bot);
  return bot;
}

function eventually<T>(check: () => T): Promise<T> {
  return vi.waitFor(check, { timeout: 60_000, interval: 20 });
}

/** The reply to an interaction. */
async function replyTo(token: string): Promise<unknown> {
  return eventually(() => {
    const reply = discord.interactions.get(token)?.reply;
    expect(reply).toBeDefined();
    return reply;
  });
}

/** The answer that comes to a mention in the channel. */
async function ask(content: string): Promise<string> {
  const before = discord.messages.size;
  say(discord, { content, mentionsMe: true });
  return eventually(() => {
    const answer = [...discord.messages.values()][before];
    expect(answer?.channel).toBe(CHANNEL);
    return textOf(answer?.body);
  });
}

function controlsOf(reply: unknown): string[] {
  const found = JSON.stringify(reply).matchAll(/"custom_id":"([^"]+)"/g);
  return [...found].map(([, id = ""]) => id);
}

describe("npm start with Discord", () => {
  it("answers with a citation, follows up, ends well, and goes on after a restart", async () => {
    const first = await start();
    const reply = await replyTo(career(discord, "ask", { question: "do I need an MBA?" }));
    expect(textOf(reply)).toMatch(/MBA/);
    expect(textOf(reply)).toMatch(/lines? \d/);
    expect(await ask("how much money do IT managers get?")).toMatch(/\$\d/);
    expect(await ask("and for a director?")).toMatch(/director/i);
    expect(await first.stop()).toBe(0);
    expect(first.written()).not.toMatch(/^\s+at /m);

    const second = await start();
    expect(await ask("where is that from?")).toMatch(/director/i);
    const why = controlsOf(reply).find((id) => id.includes(":why:")) ?? "";
    expect(textOf(await replyTo(press(discord, why)))).toMatch(/Why this answer/);
    expect(await second.stop()).toBe(0);
  });

  it("ends with one sentence and code 1 for a wrong token", async () => {
    const bot = await startFailingBot({
      ...environment(),
      DISCORD_TOKEN: "wrong",
      LOG_LEVEL: "error",
    });
    bots.push(bot);
    expect(await bot.ended()).toBe(1);
    expect(bot.written()).toMatch(/^Discord does not accept DISCORD_TOKEN\. [^\n]*\n$/);
  });
});
