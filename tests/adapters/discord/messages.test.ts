import { expect, test } from "vitest";
import { CHANNEL, FORUM, GUILD, openPost, PERSON, say, user } from "./events.ts";
import { ME } from "./fake-discord.ts";
import { customIdsOf } from "./payload-rules.ts";
import { direct } from "./scripted-advisor.ts";
import { eventually, messagesIn, sentTo, stage } from "./stage.ts";

test("a mention is answered as a reply that pings nobody", async () => {
  const { discord, advisor } = await stage();
  const id = say(discord, { content: "do I need an MBA? <@55>", mentionsMe: true });
  const [text] = await messagesIn(discord, CHANNEL, 1);
  expect(text).toContain("An MBA helps");
  expect(advisor.asked[0]?.text).toBe("do I need an MBA? <@55>");
  const [message] = discord.messages.values();
  expect(message?.body).toMatchObject({
    message_reference: { message_id: id, fail_if_not_exists: false },
    nonce: id,
    enforce_nonce: true,
    allowed_mentions: { parse: [], replied_user: false },
  });
});

test("a direct message is answered without a mention", async () => {
  const { discord, observed } = await stage();
  say(discord, { content: "salary?", channel: "880", guild: null });
  await messagesIn(discord, "880", 1);
  await eventually(() => expect(observed[0]?.surface).toBe("direct"));
});

test("a mention in a thread that nobody told the bot about is answered", async () => {
  const { discord, advisor } = await stage();
  say(discord, { content: "mba?", channel: "881000000000000000", mentionsMe: true });
  await messagesIn(discord, "881000000000000000", 1);
  say(discord, { content: "salary?", channel: "881000000000000000", mentionsMe: true });
  await messagesIn(discord, "881000000000000000", 2);
  expect(advisor.asked[0]?.conversation).toBe(advisor.asked[1]?.conversation);
});

test("a reply to the bot is put to it where the text is readable", async () => {
  const { discord } = await stage();
  const more = {
    readable: true,
    type: 19,
    message_reference: { type: 0, message_id: "1" },
    referenced_message: { id: "1", author: user(ME) },
  };
  say(discord, { content: "and the salary?", more });
  await messagesIn(discord, CHANNEL, 1);
});

test("a mention without words gets a hint how to ask", async () => {
  const { discord } = await stage();
  say(discord, { mentionsMe: true });
  expect((await messagesIn(discord, CHANNEL, 1))[0]).toContain("/career topics");
});

test("bots, webhooks, system messages, itself, everyone and other people's talk are left alone", async () => {
  const { discord } = await stage();
  const quiet: [string, object][] = [
    ["a bot", { author: { ...user("91"), bot: true } }],
    ["a webhook", { webhook_id: "92" }],
    ["a system message", { type: 7 }],
    ["itself", { author: { ...user(ME), bot: true } }],
    ["everyone", { mentions: [], mention_everyone: true, content: "@everyone mba?" }],
    ["a role", { mentions: [], mention_roles: [GUILD], content: "<@&1> mba?" }],
    ["someone else", { mentions: [user("93")], content: "<@93> mba?" }],
    ["broken", { author: null }],
  ];
  for (const [, more] of quiet) say(discord, { content: "mba?", mentionsMe: true, more });
  say(discord, { content: "mba?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
  expect(discord.calls.filter(({ path }) => path.includes("/messages"))).toHaveLength(1);
});

test("a message that is delivered twice, also to a second process, is answered once", async () => {
  const first = await stage();
  const second = await stage({ discord: first.discord, store: first.store });
  say(first.discord, { content: "mba?", mentionsMe: true });
  const event = first.discord.gateway.sessions.get("session-1")?.events.at(-1);
  for (const session of ["session-1", "session-2"]) {
    const socket = first.discord.gateway.sessions.get(session)?.socket;
    socket?.send(JSON.stringify({ op: 0, ...event, s: 50 }));
  }
  await messagesIn(first.discord, CHANNEL, 1);
  say(first.discord, { content: "salary?", mentionsMe: true });
  await messagesIn(first.discord, CHANNEL, 2);
  expect(first.advisor.asked.length + second.advisor.asked.length).toBe(2);
});

test.each(["reject", "hang"] as const)(
  "a store that %ss does not keep anybody waiting",
  async (how) => {
    const { discord, store } = await stage();
    store.break(how);
    say(discord, { content: "mba?", mentionsMe: true });
    expect((await messagesIn(discord, CHANNEL, 1))[0]).toContain("An MBA helps");
    store.break("work");
  },
);

test("a flood is told to wait, and a counter that fails stops nobody", async () => {
  let full = true;
  const take = async () => {
    if (full) return { allowed: false, wait: 7, whose: "person" } as const;
    throw new Error("down");
  };
  const { discord, advisor } = await stage({ limits: { take } });
  say(discord, { content: "mba?", mentionsMe: true });
  expect((await messagesIn(discord, CHANNEL, 1))[0]).toContain("7 seconds");
  expect(advisor.asked).toEqual([]);
  full = false;
  say(discord, { content: "mba?", mentionsMe: true });
  expect((await messagesIn(discord, CHANNEL, 2))[1]).toContain("An MBA helps");
});

test("an advisor that fails is apologised for", async () => {
  const { discord, advisor } = await stage();
  advisor.script.set("boom", new Error("bug with secrets"));
  say(discord, { content: "boom", mentionsMe: true });
  const [text] = await messagesIn(discord, CHANNEL, 1);
  expect(text).toMatch(/^Sorry/);
});

test("forum posts are left alone until their mode is set", async () => {
  const { discord } = await stage();
  const post = openPost(discord, "Do I need an MBA?");
  discord.addChannel(post);
  say(discord, { id: post, channel: post });
  say(discord, { content: "mba?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
  expect(sentTo(discord, post)).toEqual([]);
});

async function forumStage(autoAnswer: "suggest" | "answer") {
  const set = await stage();
  const place = { platform: "discord", workspace: GUILD, channel: FORUM } as const;
  await set.store.changeSettings(place, { autoAnswer });
  return set;
}

test("a forum post is answered from its title, once, after its opening message", async () => {
  const { discord, advisor } = await forumStage("answer");
  const post = openPost(discord, "Do I need an MBA?", ["501"]);
  say(discord, { content: "salary?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
  expect(sentTo(discord, post)).toEqual([]);
  discord.addChannel(post);
  say(discord, { id: post, channel: post });
  expect((await messagesIn(discord, post, 1))[0]).toContain("An MBA helps");
  say(discord, { channel: post, content: "thanks" });
  say(discord, { content: "mba?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 2);
  expect(sentTo(discord, post)).toHaveLength(1);
  say(discord, { channel: post, content: "and the salary?", mentionsMe: true });
  await messagesIn(discord, post, 2);
  expect(advisor.asked.at(-1)?.text).toBe("and the salary?");
});

test("a forum post whose opening message comes first is answered as well", async () => {
  const { discord } = await forumStage("answer");
  const post = discord.snowflake();
  say(discord, { id: post, channel: post });
  discord.gateway.dispatch("THREAD_CREATE", {
    id: post,
    type: 11,
    guild_id: GUILD,
    parent_id: FORUM,
    owner_id: PERSON,
    name: "Is an MBA worth it?",
    newly_created: true,
    thread_metadata: { archived: false, auto_archive_duration: 1440, locked: false },
  });
  await messagesIn(discord, post, 1);
});

test("a forum post that mentions the bot gets one answer, not two", async () => {
  const { discord } = await forumStage("answer");
  const post = openPost(discord, "MBA?");
  discord.addChannel(post);
  say(discord, { id: post, channel: post, content: "do I need an mba?", mentionsMe: true });
  await messagesIn(discord, post, 1);
  say(discord, { content: "mba?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
  expect(sentTo(discord, post)).toHaveLength(1);
});

test("suggestions show the beginning of the likeliest answer, and whether it helped", async () => {
  const { discord, advisor } = await forumStage("suggest");
  advisor.script.set("Hardest", direct(`First sentence. ${"More words follow here. ".repeat(60)}`));
  const post = openPost(discord, "Hardest part of an MBA");
  discord.addChannel(post);
  say(discord, { id: post, channel: post });
  const [text = ""] = await messagesIn(discord, post, 1);
  expect(text).toContain("This may help");
  expect(text.length).toBeLessThan(800);
  const [message] = discord.messages.values();
  expect(customIdsOf(message?.body).join()).toMatch(/^v1:full:[^,]+,v1:helped:/);
});

test("nothing is suggested for a post that no guide covers", async () => {
  const { discord } = await forumStage("suggest");
  const post = openPost(discord, "Which visa for nurses?");
  discord.addChannel(post);
  say(discord, { id: post, channel: post });
  say(discord, { content: "mba?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
  expect(sentTo(discord, post)).toEqual([]);
});

test("text channels are answered only where that is set, only when sure, only with readable text", async () => {
  const { discord, store, advisor } = await stage();
  const place = { platform: "discord", workspace: GUILD, channel: CHANNEL } as const;
  say(discord, { content: "do I need an mba?", more: { readable: true } });
  say(discord, { content: "mba?", channel: "880", guild: null });
  await messagesIn(discord, "880", 1);
  expect(sentTo(discord, CHANNEL)).toEqual([]);
  await store.changeSettings(place, { autoAnswer: "answer", sureness: 0.9 });
  advisor.script.set("unsure", direct("Perhaps.", { confidence: 0.6 }));
  const next = await stage({ discord, store });
  next.advisor.script.set("unsure", direct("Perhaps.", { confidence: 0.6 }));
  say(discord, { content: "unsure mba?", more: { readable: true } });
  say(discord, { content: "lovely weather", more: { readable: true } });
  say(discord, { content: "do I need an mba?" });
  say(discord, { content: "do I need an mba?", more: { readable: true } });
  await messagesIn(discord, CHANNEL, 1);
});
