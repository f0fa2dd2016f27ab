import { setTimeout as pause } from "node:timers/promises";
import { createDiscordAdapter } from "../../adapters/discord/discord-adapter.ts";
import { readConfig } from "../../src/config.ts";
import { createAdvisor } from "../../src/create-advisor.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { SHIPPED_KNOWLEDGE } from "../../src/knowledge/shipped.ts";
import { career, guild, typing } from "../adapters/discord/events.ts";
import { type FakeDiscord, startFakeDiscord, TOKEN } from "../adapters/discord/fake-discord.ts";
import { memoryStore } from "../adapters/discord/memory-store.ts";
import { type Quantiles, quantiles } from "./quantiles.ts";

/** Milliseconds, from the sending of the event by the gateway to the arrival of the call. */
export interface DiscordFigures {
  readonly users: number;
  readonly firstResponse: Quantiles;
  readonly answer: Quantiles;
  readonly autocomplete: Quantiles;
  /** Resident memory after the run, with the fake Discord in the same process (MiB). */
  readonly memory: number;
}

const QUESTIONS = [
  "do I need an MBA",
  "how much does an IT director earn in California",
  "CIO vs CTO",
  "what does an IT manager do all day",
  "best certifications for a director",
];
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** The adapter with the real advisor against a fake Discord on loopback; `users` ask at once. */
export async function benchDiscord({ users = 50, rounds = 10 } = {}): Promise<DiscordFigures> {
  const discord = await startFakeDiscord({ guilds: [guild()] });
  const knowledge = await loadKnowledge(SHIPPED_KNOWLEDGE);
  const adapter = createDiscordAdapter({
    report: async () => [],
    advisor: createAdvisor({ knowledge }),
    store: memoryStore(),
    config: readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url }),
    log: SILENT,
  });
  await adapter.start();
  try {
    await askAtOnce(discord, users);
    const asked = await inRounds(rounds, () => askAtOnce(discord, users));
    const typed = await inRounds(rounds, () => typeAtOnce(discord, users));
    return {
      users,
      firstResponse: quantiles(asked.map(({ first }) => first)),
      answer: quantiles(asked.map(({ last }) => last)),
      autocomplete: quantiles(typed.map(({ first }) => first)),
      memory: Math.round(process.memoryUsage.rss() / 2 ** 20),
    };
  } finally {
    await adapter.stop();
    await discord.close();
  }
}

interface Times {
  readonly first: number;
  readonly last: number;
}

async function askAtOnce(discord: FakeDiscord, users: number): Promise<Times[]> {
  return measure(discord, users, true, (i) =>
    career(discord, "ask", { question: QUESTIONS[i % QUESTIONS.length] ?? "" }, person(i)),
  );
}

async function typeAtOnce(discord: FakeDiscord, users: number): Promise<Times[]> {
  return measure(discord, users, false, (i) => {
    const question = QUESTIONS[i % QUESTIONS.length] ?? "";
    return typing(discord, "ask", "question", question.slice(0, 4 + (i % 12)), person(i));
  });
}

async function measure(
  discord: FakeDiscord,
  users: number,
  answered: boolean,
  send: (i: number) => string,
): Promise<Times[]> {
  const sent = Array.from({ length: users }, (_, i) => ({ at: performance.now(), token: send(i) }));
  const times = () =>
    sent.flatMap(({ at, token }) => {
      const { acknowledgedAt, repliedAt } = discord.interactions.get(token) ?? {};
      if (acknowledgedAt === undefined || (answered && repliedAt === undefined)) return [];
      return [{ first: acknowledgedAt - at, last: (repliedAt ?? acknowledgedAt) - at }];
    });
  const deadline = performance.now() + 30_000;
  while (times().length < users) {
    if (performance.now() > deadline) throw new Error("Some interactions were never answered.");
    await pause(5);
  }
  return times();
}

async function inRounds(rounds: number, round: () => Promise<Times[]>): Promise<Times[]> {
  const all: Times[] = [];
  for (let i = 0; i < rounds; i += 1) all.push(...(await round()));
  return all;
}

function person(i: number) {
  return { person: `4${String(i).padStart(17, "0")}` };
}
