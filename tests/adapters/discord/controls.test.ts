import { expect, test } from "vitest";
import { shortKey } from "../../../adapters/discord/control.ts";
import { CHANNEL, career, type InteractionParts, press, say } from "./events.ts";
import type { FakeDiscord } from "./fake-discord.ts";
import { customIdsOf } from "./payload-rules.ts";
import { direct, MBA, PAY } from "./scripted-advisor.ts";
import { eventually, messagesIn, replyTo, stage } from "./stage.ts";

/** Asks, and returns the reply's buttons by name. */
async function asked(discord: FakeDiscord, question = "mba", parts: InteractionParts = {}) {
  const token = career(discord, "ask", { question }, parts);
  await replyTo(discord, token);
  const reply = discord.interactions.get(token)?.reply;
  const ids = new Map(customIdsOf(reply).map((id) => [id.split(":")[1], id]));
  return { id: (name: string) => ids.get(name) ?? `missing ${name}`, reply };
}

test("buttons work after a restart", async () => {
  const before = await stage();
  const { id } = await asked(before.discord);
  await before.adapter.stop();
  const { discord, store } = await stage({ discord: before.discord, store: before.store });
  expect(await replyTo(discord, press(discord, id("up")))).toContain("this helped");
  expect(await replyTo(discord, press(discord, id("down")))).toContain("did not help");
  expect(store.feedback.map(({ helpful }) => helpful)).toEqual([true, false]);
  expect(await replyTo(discord, press(discord, id("why")))).toContain("matched: mba");
  const related = press(discord, id("pick"), {}, [shortKey(PAY.passage)]);
  expect(await replyTo(discord, related)).toContain(`Answer to ${PAY.question}`);
});

test("whoever presses a suggestion gets the answer in private, as part of their conversation", async () => {
  const { discord, advisor } = await stage();
  const token = press(discord, `v1:ask:${shortKey(MBA.passage)}`, { person: "4077" });
  expect(await replyTo(discord, token)).toContain(`Answer to ${MBA.question}`);
  expect(discord.interactions.get(token)?.acknowledged?.flags).toBe(64);
  expect(advisor.asked[0]).toMatchObject({
    passage: MBA.passage,
    conversation: `discord:${CHANNEL}:4077`,
  });
});

test("share shows what was seen, with the question, once", async () => {
  const { discord, advisor } = await stage();
  const { id, reply } = await asked(discord, "and mba?");
  advisor.script.set("mba", direct("Something else by now."));
  const token = press(discord, id("share"), {}, undefined, { ...(reply as object) });
  const text = await replyTo(discord, token);
  expect(text).toContain("**Question:** and mba?");
  expect(text).toContain("An MBA helps");
  expect(text).toContain("lines 12–14");
  expect(discord.interactions.get(token)?.acknowledged?.flags).toBe(0);
  expect(await replyTo(discord, press(discord, id("share")))).toContain("already");
});

test("share works from the store where Discord does not give the message back", async () => {
  const { discord } = await stage();
  const { id } = await asked(discord);
  expect(await replyTo(discord, press(discord, id("share")))).toContain("An MBA helps");
});

test("clarifications are buttons that ask for their passage", async () => {
  const { discord, advisor } = await stage();
  advisor.script.set("and the boss", {
    kind: "clarification",
    text: "What about directors?",
    confidence: 0.4,
    options: [MBA, PAY],
  });
  say(discord, { content: "and the boss?", mentionsMe: true });
  await messagesIn(discord, CHANNEL, 1);
  const [message] = discord.messages.values();
  const [first = ""] = customIdsOf(message?.body);
  expect(await replyTo(discord, press(discord, first))).toContain(`Answer to ${MBA.question}`);
});

test("topics can be opened, turned over and asked", async () => {
  const { discord } = await stage();
  const token = career(discord, "topics");
  await replyTo(discord, token);
  const select = JSON.stringify(discord.interactions.get(token)?.reply);
  const section = /"value":"([\w-]{16})"/.exec(select)?.[1] ?? "";
  const opened = press(discord, "v1:open", {}, [section]);
  expect(await replyTo(discord, opened)).toContain(MBA.question);
  expect(discord.interactions.get(opened)?.acknowledged?.type).toBe(6);
  expect(await replyTo(discord, press(discord, "v1:topics:9999"))).toContain("Education");
  expect(await replyTo(discord, press(discord, `v1:section:${section}:3`))).toContain("Education");
});

test.each([
  "v0:ask:old",
  "v1:ask:AAAAAAAAAAAAAAAA",
  "v1:up:../../etc",
  "v1:topics:-1",
  "v1:section:AAAAAAAAAAAAAAAA:0",
  "v9:new:thing",
  "x".repeat(100),
  "v1:pick",
  "💥:\u0000:<@1>",
])("the stale or foreign button %s is explained", async (customId) => {
  const { discord } = await stage();
  expect(await replyTo(discord, press(discord, customId))).toContain("older version");
});

test.each(["why", "full", "share"])(
  "%s of a reply that is no longer stored says so",
  async (what) => {
    const { discord } = await stage();
    const token = press(discord, `v1:${what}:AAAAAAAAAAAAAAAA`);
    expect(await replyTo(discord, token)).toContain("ask it again");
  },
);

test("a store that is down is owned up to, not hidden behind thanks", async () => {
  const { discord, store } = await stage();
  store.break("reject");
  expect(await replyTo(discord, press(discord, "v1:up:AAAAAAAAAAAAAAAA"))).toContain(
    "could not note",
  );
  expect(await replyTo(discord, press(discord, "v1:forget"))).toContain("nothing was deleted");
});

test("forget me deletes and says how much", async () => {
  const { discord, store, advisor } = await stage();
  await asked(discord);
  await eventually(() => expect(store.replies.size).toBe(1));
  expect(await replyTo(discord, press(discord, "v1:forget"))).toContain("1 entry");
  expect(store.replies.size).toBe(0);
  expect(advisor.forgotten).toHaveLength(1);
});
