import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { career, menu, press, say, typing } from "./events.ts";
import type { FakeDiscord, Fault } from "./fake-discord.ts";
import { eventually, sentTo, stage } from "./stage.ts";

const CALLS = [
  { method: "POST", path: /callback/ },
  { method: "PATCH", path: /webhooks/ },
  { method: "POST", path: /channels/ },
] as const;
const FAULTS = [500, "reset", "lost", 429, 502] as const;
const QUESTIONS = ["mba?", "@everyone <@1> `x`", "🙂".repeat(1000), "\u202E\u0000 pay", "visa"];
const EVENTS = 150;

test("in bad weather, too, everybody gets exactly one answer", async () => {
  const { discord } = await stage({ heartbeat: 500 });
  const tokens: string[] = [];
  const channels: string[] = [];
  for (let i = 0; i < EVENTS; i += 1) {
    const question = QUESTIONS[i % QUESTIONS.length] ?? "";
    if (i % 7 === 3) discord.fail(faultNumber(i));
    if (i % 40 === 39) discord.gateway.cut(i % 80 === 79 ? 4000 : undefined);
    if (i % 11 === 5) repeatLatest(discord);
    if (i % 5 === 0) {
      const channel = String(700_000_000_000 + i);
      say(discord, { content: question, mentionsMe: true, channel });
      channels.push(channel);
    } else tokens.push(interaction(discord, i, question));
    await pause(4);
  }
  await eventually(() => {
    const open = tokens.filter((token) => !isAnswered(discord, token));
    expect(open).toEqual([]);
    for (const channel of channels) expect(sentTo(discord, channel)).toHaveLength(1);
  });
});

function interaction(discord: FakeDiscord, i: number, question: string): string {
  if (i % 5 === 1) return typing(discord, "ask", "question", question.slice(0, 20));
  if (i % 5 === 2) return menu(discord, question);
  if (i % 5 === 3) return press(discord, `v1:${question.slice(0, 90)}`);
  return career(discord, "ask", { question });
}

function faultNumber(i: number): Omit<Fault, "times"> & { times: number } {
  const call = CALLS[i % CALLS.length] ?? CALLS[0];
  return { ...call, how: FAULTS[i % FAULTS.length] ?? 500, times: 1 + (i % 3) };
}

function repeatLatest(discord: FakeDiscord): void {
  const [session] = discord.gateway.live();
  const event = session?.events.at(-1);
  if (event && event.t !== "READY" && event.t !== "RESUMED")
    session?.socket?.send(JSON.stringify({ op: 0, ...event }));
}

function isAnswered(discord: FakeDiscord, token: string): boolean {
  const { reply, choices } = discord.interactions.get(token) ?? {};
  return reply !== undefined || choices !== undefined;
}
