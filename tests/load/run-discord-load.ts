import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { career, guild } from "../adapters/discord/events.ts";
import { startFakeDiscord, TOKEN } from "../adapters/discord/fake-discord.ts";
import { startBot } from "../whole/bot-process.ts";
import { QUESTIONS } from "./questions.ts";

export interface DiscordLoadResult {
  readonly interactions: number;
  /** Times to the first response and to the answer, in ms. */
  readonly ack: { readonly p50: number; readonly p99: number };
  readonly answer: { readonly p50: number; readonly p99: number };
  readonly answered: number;
  readonly lost: number;
  /** What Discord would have refused: second responses among them. */
  readonly violations: readonly string[];
  readonly peakMemory: number;
  readonly exitCode: number | null;
}

/** How long after the last interaction answers may come, in ms. */
const SETTLE = 30_000;

/** One bot on SQLite, asked by command again and again, each time by another person. */
export async function runDiscordLoad(rate: number, seconds: number): Promise<DiscordLoadResult> {
  const folder = await mkdtemp(join(tmpdir(), "advisor-load-"));
  const discord = await startFakeDiscord({ guilds: [guild()] });
  const bot = await startBot({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    DATABASE_FILE: join(folder, "advisor.db"),
    LOG_LEVEL: "warn",
  });
  try {
    const begun = new Map<string, number>();
    const started = performance.now();
    for (let n = 0; n < rate * seconds; n++) {
      await pause(started + (n * 1000) / rate - performance.now());
      const question = QUESTIONS[n % QUESTIONS.length] ?? "";
      const place = { person: `5000000000000${10_000 + n}`, channel: `3000000000000${10_000 + n}` };
      begun.set(career(discord, "ask", { question }, place), performance.now());
    }
    const all = () => [...begun].map(([token, at]) => ({ ...discord.interactions.get(token), at }));
    const deadline = Date.now() + SETTLE;
    while (Date.now() < deadline && all().some(({ repliedAt }) => repliedAt === undefined))
      await pause(100);
    const answered = all().filter(({ repliedAt }) => repliedAt !== undefined);
    return {
      interactions: begun.size,
      ack: percentiles(answered.map(({ at, acknowledgedAt = at }) => acknowledgedAt - at)),
      answer: percentiles(answered.map(({ at, repliedAt = at }) => repliedAt - at)),
      answered: answered.length,
      lost: begun.size - answered.length,
      violations: discord.violations,
      peakMemory: await bot.peakMemory(),
      exitCode: await bot.stop(),
    };
  } finally {
    await bot.kill();
    await discord.close();
    await rm(folder, { recursive: true });
  }
}

function percentiles(times: readonly number[]) {
  const sorted = [...times].sort((one, two) => one - two);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
}
