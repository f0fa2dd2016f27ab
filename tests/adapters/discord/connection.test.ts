import { expect, test } from "vitest";
import { AdvisorError, ConfigError } from "../../../src/errors.ts";
import { CHANNEL, career, GUILD, guild, press, say } from "./events.ts";
import { direct } from "./scripted-advisor.ts";
import { eventually, messagesIn, replyTo, sentTo, stage, startDiscord } from "./stage.ts";

const OTHER_GUILD = String(BigInt(GUILD) + (1n << 22n));

test("only unprivileged intents are asked for, unless content is wanted", async () => {
  const { discord } = await stage();
  expect(discord.gateway.log.find(({ op }) => op === 2)?.d).toMatchObject({ intents: 4609 });
  discord.allowIntents(1 << 15);
  await stage({ discord, env: { DISCORD_MESSAGE_CONTENT: "true" } });
  expect(discord.gateway.log.findLast(({ op }) => op === 2)?.d).toMatchObject({ intents: 37377 });
});

test("a refused intent, a wrong token and a bad shard list are one clear error", async () => {
  const discord = await startDiscord();
  const intent = await stage({ discord, env: { DISCORD_MESSAGE_CONTENT: "true" }, connect: false });
  await expect(intent.adapter.start()).rejects.toThrow(/intent.*4014.*DISCORD_MESSAGE_CONTENT/);
  const token = await stage({ discord, env: { DISCORD_TOKEN: "wrong" }, connect: false });
  await expect(token.adapter.start()).rejects.toThrow(/does not accept DISCORD_TOKEN/);
  const shards = await stage({
    discord,
    env: { SHARD_LIST: "2", SHARD_COUNT: "2" },
    connect: false,
  });
  await expect(shards.adapter.start()).rejects.toThrow(ConfigError);
  const nowhere = await stage({
    discord,
    env: { DISCORD_API_URL: `${discord.url}/nowhere` },
    connect: false,
  });
  await expect(nowhere.adapter.start()).rejects.toThrow(/DISCORD_API_URL/);
  discord.violations.length = 0;
  expect(discord.gateway.log.filter(({ op }) => op === 2)).toHaveLength(1);
});

test("it waits for a Discord that cannot be reached yet", async () => {
  const discord = await startDiscord();
  discord.fail({ method: "GET", path: /gateway/, how: 500, times: 3 });
  const { adapter } = await stage({ discord });
  expect(adapter.ready()).toBe(true);
});

test("a token that is withdrawn later is told once, and is no crash", async () => {
  const { discord, fatal } = await stage();
  discord.fail({ method: "POST", path: /channels/, how: 401, times: 1 });
  say(discord, { content: "mba?", mentionsMe: true });
  await eventually(() => expect(fatal).toHaveLength(1));
  discord.gateway.cut(4004);
  await eventually(() => expect(fatal.length).toBeGreaterThan(0));
  expect(fatal[0]).toBeInstanceOf(AdvisorError);
});

test("commands are registered with one call, and only when they differ", async () => {
  const first = await stage();
  const puts = () => first.discord.calls.filter(({ method }) => method === "PUT");
  await eventually(() => expect(puts()).toHaveLength(1));
  await eventually(() => expect(first.discord.registered.get("commands")).toHaveLength(2));
  const second = await stage({ discord: first.discord });
  const third = await stage({ discord: first.discord });
  await second.adapter.stop();
  await third.adapter.stop();
  expect(puts()).toHaveLength(1);
  const [command] = first.discord.registered.get("commands") ?? [];
  first.discord.registered.set("commands", [
    { ...(command as object), description: "older" },
    { type: 4, name: "launch", id: "950", handler: 2, application_id: "1", version: "1" },
  ]);
  await stage({ discord: first.discord });
  await eventually(() => expect(puts()).toHaveLength(2));
  expect(puts()[1]?.body).toMatchObject([{ name: "career" }, { type: 3 }, { name: "launch" }]);
});

test("for trying out, commands are registered to one server, and that settles too", async () => {
  const { discord } = await stage({ env: { DISCORD_GUILD_ID: GUILD } });
  await eventually(() =>
    expect(discord.registered.get(`guilds/${GUILD}/commands`)).toHaveLength(2),
  );
  const again = await stage({ discord, env: { DISCORD_GUILD_ID: GUILD } });
  await again.adapter.stop();
  expect(discord.calls.filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("commands that cannot be registered leave the bot answering", async () => {
  const discord = await startDiscord();
  discord.fail({ method: "GET", path: /commands/, how: 403, times: 1 });
  await stage({ discord });
  expect(await replyTo(discord, career(discord, "ask", { question: "mba" }))).toContain("MBA");
});

test("two shards in one process answer for their servers; one of them registers", async () => {
  const discord = await startDiscord({ shards: 2, guilds: [guild(), guild(OTHER_GUILD)] });
  const { adapter } = await stage({ discord });
  const shard = Number((BigInt(OTHER_GUILD) >> 22n) % 2n);
  const here = { guild: OTHER_GUILD, shard };
  const other = { guild: GUILD, shard: 1 - shard };
  expect(await replyTo(discord, career(discord, "ask", { question: "mba" }, here))).toContain(
    "MBA",
  );
  expect(await replyTo(discord, career(discord, "ask", { question: "mba" }, other))).toContain(
    "MBA",
  );
  expect(adapter.ready()).toBe(true);
  expect(discord.calls.filter(({ method }) => method === "PUT").length).toBeLessThanOrEqual(1);
});

test("a process with the second shard alone registers nothing, and knows the first one's buttons", async () => {
  const discord = await startDiscord({ shards: 2, guilds: [guild(), guild(OTHER_GUILD)] });
  const shard = Number((BigInt(OTHER_GUILD) >> 22n) % 2n);
  const first = await stage({ discord, env: { SHARD_LIST: "0", SHARD_COUNT: "2" } });
  await eventually(() => expect(discord.registered.size).toBe(1));
  await stage({ discord, store: first.store, env: { SHARD_LIST: "1", SHARD_COUNT: "2" } });
  expect(discord.calls.filter(({ path }) => path.includes("commands"))).toHaveLength(2);
  const where = { guild: shard === 0 ? OTHER_GUILD : GUILD, shard: 0 };
  await replyTo(discord, career(discord, "ask", { question: "mba" }, where));
  const reply = await eventually(() => [...first.store.replies.keys()][0] ?? expect.fail());
  const there = { guild: shard === 1 ? OTHER_GUILD : GUILD, shard: 1 };
  expect(await replyTo(discord, press(discord, `v1:why:${reply}`, there))).toContain("matched");
});

test.each([undefined, 1000, 4000, 4009])(
  "after a connection that ends with %s everything is answered exactly once",
  async (code) => {
    const { discord, adapter } = await stage();
    const before = career(discord, "ask", { question: "mba" });
    say(discord, { content: "mba?", mentionsMe: true });
    await replyTo(discord, before);
    await messagesIn(discord, CHANNEL, 1);
    const [session] = discord.gateway.live();
    discord.gateway.cut(code);
    await eventually(() => expect(session?.socket?.readyState).not.toBe(1));
    await eventually(() => {
      expect(discord.gateway.live()).toHaveLength(1);
      expect(adapter.ready()).toBe(true);
    });
    say(discord, { content: "salary?", mentionsMe: true });
    await messagesIn(discord, CHANNEL, 2);
    expect(discord.calls.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  },
);

test("what was said while the connection was away is answered after the resume, once", async () => {
  const { discord } = await stage();
  discord.gateway.cut();
  await eventually(() => expect(discord.gateway.live()).toHaveLength(0));
  say(discord, { content: "mba?", mentionsMe: true });
  const token = career(discord, "ask", { question: "mba" });
  await messagesIn(discord, CHANNEL, 1);
  await replyTo(discord, token);
  discord.gateway.cut(4000);
  await eventually(() => expect(discord.gateway.log.filter(({ op }) => op === 6)).toHaveLength(2));
  say(discord, { content: "salary?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 2);
});

test("a connection that plays dead is noticed and replaced", async () => {
  const discord = await startDiscord({ heartbeat: 150 });
  const { adapter } = await stage({ discord });
  discord.gateway.playDead(true);
  await eventually(() => expect(discord.gateway.closes).toContain(4200));
  discord.gateway.playDead(false);
  discord.gateway.cut();
  await eventually(() => expect(adapter.ready()).toBe(true));
  say(discord, { content: "mba?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
});

test("an event that discord.js cannot read is survived", async () => {
  const { discord, logged } = await stage();
  discord.gateway.dispatch("INTERACTION_CREATE", { id: "1", type: 2 });
  discord.gateway.dispatch("MESSAGE_CREATE", null);
  discord.gateway.dispatch("THREAD_CREATE", { id: 5 });
  discord.gateway.dispatch("CHANNEL_UPDATE", {});
  expect(await replyTo(discord, career(discord, "ask", { question: "mba" }))).toContain("MBA");
  expect(logged.join()).toContain("event not understood");
});

const CALLBACK = { method: "POST", path: /callback/ } as const;
const EDIT = { method: "PATCH", path: /webhooks/ } as const;
const POST = { method: "POST", path: /channels/ } as const;

test.each([
  ["500", { how: 500 }],
  ["502 thrice", { how: 502, times: 3 }],
  ["a reset", { how: "reset" }],
  ["a lost confirmation", { how: "lost" }],
  ["429", { how: 429, retryAfter: 0.2 }],
] as const)("%s on any call is got over: one answer, no placeholder left", async (_, fault) => {
  const { discord } = await stage();
  for (const call of [CALLBACK, EDIT, POST]) discord.fail({ ...call, ...fault });
  say(discord, { content: "mba?", mentionsMe: true });
  const token = career(discord, "ask", { question: "mba" });
  expect(await replyTo(discord, token)).toContain("An MBA helps");
  await messagesIn(discord, CHANNEL, 1);
});

test("an answer that cannot be shown for a while is shown as soon as that is possible", async () => {
  const { discord } = await stage();
  for (const call of [EDIT, POST]) discord.fail({ ...call, how: 500, times: 5 });
  say(discord, { content: "mba?", mentionsMe: true });
  const token = career(discord, "ask", { question: "mba" });
  expect(await replyTo(discord, token)).toContain("An MBA helps");
  await messagesIn(discord, CHANNEL, 1);
});

test("an answer that Discord refuses ends in an apology", async () => {
  const { discord } = await stage();
  for (const call of [EDIT, POST]) discord.fail({ ...call, how: 400, code: 50_035 });
  say(discord, { content: "mba?", mentionsMe: true });
  expect(await replyTo(discord, career(discord, "ask", { question: "mba" }))).toMatch(/^Sorry/);
  expect((await messagesIn(discord, CHANNEL, 1))[0]).toMatch(/^Sorry/);
});

test("an advisor that fails ends in an apology, not in thinking for ever", async () => {
  const { discord, advisor, logged } = await stage();
  advisor.script.set("boom", new Error("secret"));
  expect(await replyTo(discord, career(discord, "ask", { question: "boom" }))).toMatch(/^Sorry/);
  expect(logged.join()).not.toContain("secret");
});

test.each([
  ["missing permission", { forbidden: true }],
  ["locked thread", { locked: true }],
])("a %s is taken quietly, and only that channel is affected", async (_, rule) => {
  const { discord } = await stage();
  discord.addChannel("770000000000000000", rule);
  say(discord, { content: "mba?", channel: "770000000000000000", mentionsMe: true });
  say(discord, { content: "mba?", channel: "771000000000000000", mentionsMe: true });
  await messagesIn(discord, "771000000000000000", 1);
  await eventually(() =>
    expect(discord.calls.filter(({ status }) => status === 403)).toHaveLength(1),
  );
});

test("a reply that may not refer to the message is sent without reference", async () => {
  const { discord } = await stage();
  discord.fail({ ...POST, how: 403, code: 160_002 });
  say(discord, { content: "mba?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
});

test("interactions that come too late or whose token runs out are dropped without a word", async () => {
  const { discord, observed, advisor } = await stage();
  career(discord, "ask", { question: "mba" }, { age: 5000 });
  await eventually(() => expect(observed).toMatchObject([{ outcome: "dropped" }]));
  let answer: (value: ReturnType<typeof direct>) => void = () => {};
  advisor.script.set("slow", new Promise((resolve) => (answer = resolve)));
  const token = career(discord, "ask", { question: "slow" });
  await eventually(() => expect(discord.interactions.get(token)?.acknowledged).toBeDefined());
  const interaction = discord.interactions.get(token);
  if (interaction) interaction.expired = true;
  answer(direct("Too late."));
  await eventually(() => expect(observed).toHaveLength(2));
  expect(discord.calls.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  expect(observed[1]).toMatchObject({ outcome: "dropped" });
});

test("acknowledges before the advisor is even asked", async () => {
  const { discord, advisor } = await stage();
  let acknowledgedFirst = false;
  advisor.ask = async () => {
    acknowledgedFirst = [...discord.interactions.values()].every((one) => one.acknowledged);
    return direct("Done.");
  };
  await replyTo(discord, career(discord, "ask", { question: "x" }));
  expect(acknowledgedFirst).toBe(true);
});

test("a shutdown finishes what is under way, says so to the rest, and signs off", async () => {
  const { discord, advisor, adapter } = await stage();
  let answer: (value: ReturnType<typeof direct>) => void = () => {};
  advisor.script.set("slow", new Promise((resolve) => (answer = resolve)));
  const token = career(discord, "ask", { question: "slow" });
  await eventually(() => expect(discord.interactions.get(token)?.acknowledged).toBeDefined());
  const stopped = adapter.stop();
  const late = career(discord, "ask", { question: "mba" });
  expect(await replyTo(discord, late)).toContain("restarting");
  answer(direct("Just in time."));
  await stopped;
  expect(await replyTo(discord, token)).toContain("Just in time.");
  expect(discord.gateway.closes).toContain(1000);
  expect(adapter.ready()).toBe(false);
});

test("fifty people at once are all answered", async () => {
  const { discord } = await stage();
  const tokens = Array.from({ length: 50 }, (_, i) =>
    career(discord, "ask", { question: "mba" }, { person: `45${i}` }),
  );
  for (const token of tokens) expect(await replyTo(discord, token)).toContain("An MBA helps");
  expect(sentTo(discord, CHANNEL)).toEqual([]);
});
