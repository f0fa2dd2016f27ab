import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { career, guild } from "../adapters/discord/events.ts";
import { type FakeDiscord, startFakeDiscord, TOKEN } from "../adapters/discord/fake-discord.ts";
import { startBot } from "../whole/bot-process.ts";
import { QUESTIONS } from "./questions.ts";

export interface DiscordLoadResult {
  readonly interactions: number;
  /** Times to the first response and to the answer, in ms. */
  readonly ack: { readonly p50: number; readonly p99: number };
  readonly answer: { readonly p50: number; readonly p99: number };
  /** Interactions that the gateway delivered a second time. */
  readonly duplicatesSent: number;
  readonly answeredOnce: number;
  readonly answeredTwice: number;
  readonly lost: number;
  /** What Discord would have refused. */
  readonly violations: readonly string[];
  readonly peakMemory: number;
  readonly exitCode: number | null;
}

/** How long after the last interaction answers may come, in ms. */
const SETTLE = 30_000;
/** How long second answers are waited for, in ms. */
const SECOND_ANSWERS = 2000;
/** Of a hundred interactions: delivered again, as after a connection that was resumed. */
const DOUBLED = 4;

type Begun = ReadonlyMap<string, number>;

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
    const begun = await drive(discord, rate, seconds);
    await settle(discord, begun);
    return {
      ...summarize(discord, begun),
      peakMemory: await bot.peakMemory(),
      exitCode: await bot.stop(),
    };
  } finally {
    await bot.kill();
    await discord.close();
    await rm(folder, { recursive: true });
  }
}

/** Begins the interactions; when each began, by its token. */
async function drive(discord: FakeDiscord, rate: number, seconds: number) {
  const begun = new Map<string, number>();
  const started = performance.now();
  for (let n = 0; n < rate * seconds; n++) {
    await pause(started + (n * 1000) / rate - performance.now());
    const question = QUESTIONS[n % QUESTIONS.length] ?? "";
    const place = { person: `5000000000000${10_000 + n}`, channel: `3000000000000${10_000 + n}` };
    const id = discord.snowflake();
    begun.set(career(discord, "ask", { question }, { ...place, id }), performance.now());
    if (n % 100 < DOUBLED) career(discord, "ask", { question }, { ...place, id });
  }
  return begun;
}

/** Waits until every interaction has an answer, and then for second ones. */
async function settle(discord: FakeDiscord, begun: Begun): Promise<void> {
  const deadline = Date.now() + SETTLE;
  const isOpen = (token: string) => discord.interactions.get(token)?.repliedAt === undefined;
  while (Date.now() < deadline && [...begun.keys()].some(isOpen)) await pause(100);
  await pause(SECOND_ANSWERS);
}

function summarize({ interactions, calls, violations }: FakeDiscord, begun: Begun) {
  const all = [...begun].map(([token, at]) => ({ ...interactions.get(token), token, at }));
  const answered = all.filter(({ repliedAt }) => repliedAt !== undefined);
  const answers = new Map<string, number>();
  for (const { method, path } of calls) {
    const [, token] = /^\/webhooks\/\d+\/([^/]+)\/messages/.exec(path) ?? [];
    if (method === "PATCH" && token) answers.set(token, (answers.get(token) ?? 0) + 1);
  }
  const counts = all.map(({ token }) => answers.get(token) ?? 0);
  return {
    interactions: begun.size,
    ack: percentiles(answered.map(({ at, acknowledgedAt = at }) => acknowledgedAt - at)),
    answer: percentiles(answered.map(({ at, repliedAt = at }) => repliedAt - at)),
    duplicatesSent: all.filter((_, n) => n % 100 < DOUBLED).length,
    answeredOnce: counts.filter((count) => count === 1).length,
    answeredTwice: counts.filter((count) => count > 1).length,
    lost: counts.filter((count) => count === 0).length,
    violations,
  };
}

function percentiles(times: readonly number[]) {
  const sorted = [...times].sort((one, two) => one - two);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
}
