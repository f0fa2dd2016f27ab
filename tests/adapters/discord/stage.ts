import { afterEach, expect, vi } from "vitest";
import { createDiscordAdapter } from "../../../adapters/discord/discord-adapter.ts";
import type { Observation } from "../../../adapters/discord/observation.ts";
import type { QuestionLimits } from "../../../adapters/discord/services.ts";
import { readConfig } from "../../../src/config.ts";
import type { AdvisorError } from "../../../src/errors.ts";
import { scriptedReport } from "../scripted-report.ts";
import { guild } from "./events.ts";
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
  TOKEN,
} from "./fake-discord.ts";
import { type MemoryStore, memoryStore } from "./memory-store.ts";
import { textOf } from "./payload-rules.ts";
import { scriptedAdvisor } from "./scripted-advisor.ts";

// Only a bound: discord.js itself waits five seconds between two identifications.
vi.setConfig({ testTimeout: 40_000 });

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

export interface StageOptions extends FakeDiscordOptions {
  readonly env?: Record<string, string>;
  readonly discord?: FakeDiscord;
  readonly store?: MemoryStore;
  readonly connect?: boolean;
  readonly limits?: QuestionLimits;
}

/** The adapter, connected to a fake Discord of its own. Everything is closed after the test. */
export async function stage(options: StageOptions = {}) {
  const { env = {}, connect = true, store = memoryStore() } = options;
  const discord = options.discord ?? (await startDiscord(options));
  const advisor = scriptedAdvisor();
  const logged: string[] = [];
  const observed: Observation[] = [];
  const fatal: AdvisorError[] = [];
  const note = (fields: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(fields)}`);
  const adapter = createDiscordAdapter({
    advisor,
    report: scriptedReport,
    store,
    ...(options.limits ? { limits: options.limits } : {}),
    config: readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, ...env }),
    log: { debug: note, info: note, warn: note, error: note },
    observe: (event) => observed.push(event),
    onFatal: (error) => fatal.push(error),
  });
  closing.push(() => adapter.stop());
  if (connect) await adapter.start();
  return { adapter, advisor, discord, store, logged, observed, fatal };
}

export async function startDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await startFakeDiscord({ guilds: [guild()], ...options });
  closing.push(async () => {
    await discord.close();
    expect(discord.violations).toEqual([]);
  });
  return discord;
}

/** Waits for something to become true; a slow machine may take its time. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 15_000, interval: 10 });
}

/** The text of an interaction's reply, once it is there. */
export async function replyTo(discord: FakeDiscord, token: string): Promise<string> {
  return eventually(() => {
    const reply = discord.interactions.get(token)?.reply;
    expect(reply, "no reply yet").toBeDefined();
    return textOf(reply);
  });
}

/** Texts of the messages in a channel, once there are as many. */
export async function messagesIn(
  discord: FakeDiscord,
  channel: string,
  count: number,
): Promise<string[]> {
  return eventually(() => {
    const texts = sentTo(discord, channel);
    expect(texts).toHaveLength(count);
    return texts;
  });
}

export function sentTo(discord: FakeDiscord, channel: string): string[] {
  return [...discord.messages.values()]
    .filter((message) => message.channel === channel)
    .map(({ body }) => textOf(body));
}
