import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { career, guild } from "../adapters/discord/events.ts";
import { type FakeDiscord, startFakeDiscord, TOKEN } from "../adapters/discord/fake-discord.ts";
import { createFakeSlackApi, type FakeSlackApi } from "../load/fake-slack-api.ts";
import { QUESTIONS } from "../load/questions.ts";
import { createDeliveries } from "../load/slack-deliveries.ts";
import { type BotProcess, startBot } from "./bot-process.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });

const SECRET = "a signing secret for tests";
/** MB, as promised to whoever rents a small server. */
const MOST_MEMORY = 200;
const ASKED = 80;

let folder: string;
let discord: FakeDiscord;
let slack: FakeSlackApi;
let bot: BotProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "advisor-memory-"));
  discord = await startFakeDiscord({ guilds: [guild()] });
  slack = await createFakeSlackApi();
});

afterEach(async () => {
  await bot?.kill();
  await Promise.all([discord.close(), slack.close()]);
  await rm(folder, { recursive: true });
});

describe("the memory of npm start", () => {
  // Other versions of Node take other amounts, and only Linux tells the peak.
  const isTold = process.platform === "linux" && process.version.startsWith("v20.");
  it.skipIf(!isTold)("stays below 200 MB with both adapters, SQLite and questions", async () => {
    bot = await startBot({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.url,
      DATABASE_FILE: join(folder, "advisor.db"),
    });
    const deliveries = createDeliveries([bot], SECRET);
    for (let n = 0; n < ASKED; n++) {
      const text = QUESTIONS[n % QUESTIONS.length] ?? "";
      career(discord, "ask", { question: text }, { person: `50000000000000${100 + n}` });
      const ts = `1700000${100 + n}.000100`;
      const place = { team: "T1", channel: `C${n % 10}`, ts, user: `U${n}` };
      await deliveries.deliver({ event: `Ev${n}`, ...place, text });
    }
    await vi.waitFor(
      () => {
        const replies = [...discord.interactions.values()].map(({ reply }) => reply);
        expect(replies.filter(Boolean)).toHaveLength(ASKED);
        expect(slack.posted()).toBe(ASKED);
      },
      { timeout: 60_000, interval: 50 },
    );
    expect(await bot.peakMemory()).toBeGreaterThan(50);
    expect(await bot.peakMemory()).toBeLessThanOrEqual(MOST_MEMORY);
    await deliveries.close();
    expect(discord.violations).toEqual([]);
  });
});
