import { expect, test } from "vitest";
import { CHANNEL, career, FORUM, GUILD, interact, menu, PERSON, typing } from "./events.ts";
import { customIdsOf } from "./payload-rules.ts";
import { LONG, MBA } from "./scripted-advisor.ts";
import { eventually, replyTo, stage } from "./stage.ts";

test("/career ask answers in private with the citation as a link", async () => {
  const { discord, observed } = await stage();
  const token = career(discord, "ask", { question: "do i need an mba" });
  const text = await replyTo(discord, token);
  expect(text).toContain("An MBA helps. It is not required. [1]");
  expect(text).toContain("[IT director career guide (Zengig)](https://example.org/guide_%28it%29)");
  expect(text).toContain("lines 12–14 · as of May 2023");
  expect(discord.interactions.get(token)?.acknowledged).toEqual({ type: 5, flags: 64 });
  await eventually(() =>
    expect(observed.at(-1)).toMatchObject({ surface: "command", outcome: "answer" }),
  );
});

test("a question longer than any is still answered", async () => {
  const { discord, advisor } = await stage();
  const token = career(discord, "ask", { question: `mba ${"😀".repeat(2990)}` });
  expect(await replyTo(discord, token)).toContain("An MBA helps");
  expect(advisor.asked[0]?.text.length).toBeLessThanOrEqual(2000);
});

test("a public answer shows the question, which others cannot see, without its markup", async () => {
  const { discord } = await stage();
  const token = career(discord, "ask", {
    question: "**mba** @everyone <@1> [free](http://evil.example)",
    public: true,
  });
  const text = await replyTo(discord, token);
  expect(text).toContain("\\*\\*mba\\*\\*");
  expect(text).not.toMatch(/@everyone|<@1>|\[free\]\(/);
  expect(discord.interactions.get(token)?.acknowledged?.flags).toBe(0);
});

test("in a direct message nothing is hidden from the only reader", async () => {
  const { discord } = await stage();
  const token = career(discord, "ask", { question: "mba" }, { guild: null });
  await replyTo(discord, token);
  expect(discord.interactions.get(token)?.acknowledged?.flags).toBe(0);
});

test("a server where the bot is not installed gets an answer too", async () => {
  const { discord } = await stage();
  const token = career(discord, "ask", { question: "mba" }, { guild: "999000000000000000" });
  expect(await replyTo(discord, token)).toContain("An MBA helps");
});

test("the same person's questions in one channel are one conversation", async () => {
  const { discord, advisor } = await stage();
  await replyTo(discord, career(discord, "ask", { question: "mba" }));
  await replyTo(discord, career(discord, "ask", { question: "salary" }));
  await replyTo(discord, career(discord, "ask", { question: "salary" }, { person: "4055" }));
  const keys = advisor.asked.map(({ conversation }) => conversation);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("/career compare holds two sides", async () => {
  const { discord, advisor } = await stage();
  const text = await replyTo(discord, career(discord, "compare", { a: "MBA", b: "MS" }));
  expect(advisor.asked[0]?.text).toBe("Compare MBA and MS");
  expect(text).toMatch(/### MBA\nBusiness\. \[1\]\n### MS\nTechnology\. \[2\]/);
});

test.each([
  ["topics", "Education"],
  ["sources", "Zengig"],
  ["help", "/career ask"],
  ["privacy", "keyed hash"],
])("/career %s", async (name, holds) => {
  const { discord } = await stage();
  expect(await replyTo(discord, career(discord, name))).toContain(holds);
});

test("a refusal names the mentors that are set, and is noted for them", async () => {
  const { discord, store } = await stage();
  await store.changeSettings(
    { platform: "discord", workspace: GUILD },
    { mentors: "601000000000000000" },
  );
  const token = career(discord, "ask", { question: "visa for nurses" });
  expect(await replyTo(discord, token)).toContain("<@&601000000000000000>");
  await eventually(() => expect(store.misses).toMatchObject([{ question: "visa for nurses" }]));
});

test("the context menu answers somebody's message, or says that it has no text", async () => {
  const { discord, advisor } = await stage();
  expect(await replyTo(discord, menu(discord, "is an mba worth it?"))).toContain("An MBA helps");
  expect(advisor.asked[0]).toEqual({ text: "is an mba worth it?" });
  expect(await replyTo(discord, menu(discord, ""))).toContain("no text");
});

test("an unknown command, subcommand or a missing option is answered with a sentence", async () => {
  const { discord } = await stage();
  expect(await replyTo(discord, career(discord, "dance"))).toContain("/career help");
  expect(await replyTo(discord, career(discord, "ask"))).toContain("Sorry");
  const modal = interact(discord, 5, { custom_id: "old", components: [] });
  expect(await replyTo(discord, modal)).toContain("/career help");
});

test("autocomplete answers every keystroke, and what it offers comes back as the same passage", async () => {
  const { discord, advisor } = await stage();
  const tokens = ["", "d", "do", "do i", "long", "zzz"].map((typed) =>
    typing(discord, "ask", "question", typed),
  );
  await eventually(() => {
    for (const token of tokens) expect(discord.interactions.get(token)?.choices).toBeDefined();
  });
  expect(discord.interactions.get(tokens[5] ?? "")?.choices).toEqual([]);
  const choices = discord.interactions.get(tokens[4] ?? "")?.choices ?? [];
  expect(choices).toHaveLength(1);
  await replyTo(discord, career(discord, "ask", { question: choices[0]?.value ?? "" }));
  await replyTo(discord, career(discord, "ask", { question: MBA.question }));
  await replyTo(discord, career(discord, "ask", { question: "#AAAAAAAAAAAAAAAA" }));
  expect(advisor.asked.map(({ passage }) => passage)).toEqual([
    LONG.passage,
    MBA.passage,
    undefined,
  ]);
});

test("comparing offers the names of things", async () => {
  const { discord, advisor } = await stage();
  const token = typing(discord, "compare", "a", "mba");
  await eventually(() =>
    expect(discord.interactions.get(token)?.choices).toEqual([
      { name: MBA.label, value: MBA.label },
    ]),
  );
  await replyTo(discord, career(discord, "compare", { a: MBA.label, b: MBA.question }));
  expect(advisor.asked[0]?.text).toBe(`Compare ${MBA.label} and ${MBA.label}`);
});

test("autocomplete that fails offers nothing, quickly", async () => {
  const { discord, advisor } = await stage();
  advisor.suggest = () => {
    throw new Error("no index");
  };
  const token = typing(discord, "ask", "question", "mba");
  await eventually(() => expect(discord.interactions.get(token)?.choices).toEqual([]));
});

test("settings are for those who manage the server, and change what happens", async () => {
  const { discord, store } = await stage();
  expect(await replyTo(discord, career(discord, "settings", { private: false }))).toContain(
    "manage",
  );
  const change = { "auto-answer": "suggest", sureness: 90, channel: FORUM, mentors: "601" };
  const shown = await replyTo(discord, career(discord, "settings", change, { manager: true }));
  expect(shown).toContain(`<#${FORUM}>`);
  expect(shown).toMatch(/\*\*suggest\*\*, when at least 90 %/);
  const place = { platform: "discord", workspace: GUILD, channel: FORUM } as const;
  expect(await store.readSettings(place)).toMatchObject({ autoAnswer: "suggest", sureness: 0.9 });
  const reset = career(discord, "settings", { reset: true, channel: FORUM }, { manager: true });
  await replyTo(discord, reset);
  expect(await store.readSettings(place)).toMatchObject({ autoAnswer: "off" });
  expect(await replyTo(discord, career(discord, "settings", {}, { guild: null }))).toContain(
    "server",
  );
});

test("answers to commands become public where that is set", async () => {
  const { discord } = await stage();
  await replyTo(discord, career(discord, "settings", { private: false }, { manager: true }));
  const token = career(discord, "ask", { question: "mba" });
  await replyTo(discord, token);
  expect(discord.interactions.get(token)?.acknowledged?.flags).toBe(0);
});

test("whose a conversation is, is noted, so that it is forgotten with them", async () => {
  const { discord, store } = await stage();
  await replyTo(discord, career(discord, "ask", { question: "mba" }));
  await eventually(() => {
    expect(store.members.get(`discord:${CHANNEL}:${PERSON}`)).toBe(PERSON);
  });
});

test("what is set for a channel holds from the first question after a restart", async () => {
  const before = await stage();
  const change = { private: false, channel: CHANNEL };
  await replyTo(before.discord, career(before.discord, "settings", change, { manager: true }));
  await before.adapter.stop();
  const { discord } = await stage({ discord: before.discord, store: before.store });
  await eventually(async () => {
    const token = career(discord, "ask", { question: "mba" });
    await replyTo(discord, token);
    expect(discord.interactions.get(token)?.acknowledged?.flags).toBe(0);
  });
});

test("no control of an answer has a custom_id that is not versioned", async () => {
  const { discord } = await stage();
  const token = career(discord, "ask", { question: "mba" });
  await replyTo(discord, token);
  const ids = customIdsOf(discord.interactions.get(token)?.reply);
  expect(ids.map((id) => id.split(":").slice(0, 2).join(":"))).toEqual([
    "v1:pick",
    "v1:up",
    "v1:down",
    "v1:why",
    "v1:share",
  ]);
});
