import { afterEach, describe, expect, it } from "vitest";
import { drive, SECRET, stopAll } from "./drive.ts";
import { createFakeSlack } from "./fake-slack.ts";
import { createMemoryStore } from "./memory-store.ts";
import { command, direct, envelope, mention, message } from "./payloads.ts";

afterEach(stopAll);

/** Slack's order is not ours to choose: a later question shows that earlier events are through. */
async function settle(driven: Awaited<ReturnType<typeof drive>>, answers: number) {
  await driven.post(envelope(mention("the last question", { channel: "C9" })));
  const sent = await driven.slack.seen("chat.postMessage", answers + 1);
  return sent.filter(({ args }) => args.channel !== "C9");
}

describe("signatures", () => {
  it.each([
    ["another secret", { secret: "no" }],
    ["an old timestamp", { timestamp: Math.floor(Date.now() / 1000) - 301 }],
    ["a timestamp from the future", { timestamp: Math.floor(Date.now() / 1000) + 400 }],
    ["no signature", { headers: { "x-slack-signature": "" } }],
    ["half a signature", { headers: { "x-slack-signature": "v0=" } }],
    ["another version", { headers: { "x-slack-signature": "v1=00" } }],
    ["a timestamp that is no number", { headers: { "x-slack-request-timestamp": "soon" } }],
  ])("refuses %s", async (_, options) => {
    const driven = await drive();
    expect((await driven.post(envelope(mention("MBA?")), options)).status).toBe(401);
    expect(await settle(driven, 0)).toHaveLength(0);
  });

  it("echoes the challenge of a signed URL verification only", async () => {
    const { post } = await drive();
    const body = { type: "url_verification", challenge: "abc" };
    expect(await (await post(body)).json()).toEqual({ challenge: "abc" });
    expect((await post(body, { secret: "no" })).status).toBe(401);
  });

  it("takes no event that is smuggled in with an SSL check", async () => {
    const driven = await drive();
    const payload = JSON.stringify(envelope(mention("MBA?")));
    const response = await driven.post({ ssl_check: "1", payload }, { form: true, secret: "no" });
    expect(response.status).toBe(200);
    expect(await settle(driven, 0)).toHaveLength(0);
  });
});

describe("odd requests", () => {
  it.each([
    "null",
    "[]",
    "1",
    '"text"',
    "{",
    "",
    "{}",
    '{"event":null}',
    '{"event":"text"}',
    '{"event":{}}',
    '{"type":"event_callback","event":{"type":"message","user":null}}',
    '{"type":"event_callback","event":{"type":"app_mention","user":{},"channel":[],"ts":5}}',
    '{"type":"app_rate_limited","team_id":"T1"}',
    '{"actions":[],"user":{"id":"U1"},"type":"block_actions"}',
    '{"actions":null,"type":"block_actions"}',
    '{"type":"view_submission"}',
    '{"type":"block_suggestion","user":{"id":"U1"}}',
    '{"command":5,"user_id":{}}',
    '{"type":"shortcut","callback_id":"x","user":{"id":"U1"},"team":null}',
    '{"__proto__":{"event":{}},"constructor":1}',
  ])("survives %s and answers the next question", async (body) => {
    const driven = await drive();
    const { status } = await driven.post(body);
    expect([200, 400]).toContain(status);
    await settle(driven, 0);
  });

  it("takes forms with a character set", async () => {
    const { post, slack } = await drive();
    const headers = { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" };
    await post(command("MBA?", slack.responseUrl()), { form: true, headers });
    await slack.seen("response_url");
  });

  it("refuses bodies that are too long", async () => {
    const { post } = await drive();
    expect((await post(`{"a":"${"x".repeat(5_000_000)}"}`)).status).toBe(413);
  });

  it("serves nothing else", async () => {
    const { get } = await drive();
    expect((await get("/slack/events")).status).toBe(404);
    expect((await get("//")).status).toBe(404);
    expect((await get("/slack/install")).status).toBe(404);
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(200);
  });

  it.each([
    ["nothing but spaces", "   "],
    ["forty thousand characters", "why ".repeat(10_000)],
    ["control characters", "a\u0000b\u202Ec\uFEFF \uD800"],
    ["emoji alone", ":+1: 👩‍👩‍👧‍👦"],
    ["a pattern that loops", `${"(a+)+".repeat(2000)}$`],
  ])("answers a mention of %s", async (_, text) => {
    const { post, slack } = await drive();
    await post(envelope(mention(text)));
    const [call] = await slack.seen("chat.postMessage");
    expect(String(call?.args.text).length).toBeLessThanOrEqual(4000);
  });
});

describe("one answer", () => {
  it("to an event that is delivered again", async () => {
    const driven = await drive();
    const body = envelope(mention("MBA?"));
    await driven.post(body);
    await driven.post(body, { headers: { "x-slack-retry-num": "1" } });
    expect(await settle(driven, 1)).toHaveLength(1);
  });

  it("to a redelivery whose first copy never came", async () => {
    const driven = await drive();
    await driven.post(envelope(mention("MBA?")), { headers: { "x-slack-retry-num": "2" } });
    expect(await settle(driven, 1)).toHaveLength(1);
  });

  it("to one message that comes as two events", async () => {
    const driven = await drive();
    const event = mention("MBA?");
    await Promise.all([
      driven.post(envelope(event)),
      driven.post(envelope({ ...event, type: "message", channel_type: "channel" })),
    ]);
    expect(await settle(driven, 1)).toHaveLength(1);
  });

  it("over two processes that share a store", async () => {
    const slack = await createFakeSlack();
    const store = createMemoryStore();
    const one = await drive({ slack, store });
    const two = await drive({ slack, store });
    const bodies = Array.from({ length: 20 }, (_, index) =>
      envelope(mention(`question ${index}`, { channel: `C${index}0` })),
    );
    await Promise.all(bodies.flatMap((body) => [one.post(body), two.post(body)]));
    const answers = await settle(one, 20);
    expect(new Set(answers.map(({ args }) => args.channel)).size).toBe(20);
    expect(answers).toHaveLength(20);
    await stopAll();
    await slack.close();
  });

  it.each(["broken", "stuck"] as const)("even while the store is %s", async (mode) => {
    const driven = await drive();
    driven.store.mode = mode;
    const body = envelope(mention("MBA?"));
    await driven.post(body);
    await driven.slack.seen("chat.postMessage");
    await driven.post(body);
    driven.store.mode = "sound";
    expect(await settle(driven, 1)).toHaveLength(1);
  });
});

describe("silence", () => {
  it.each([
    ["itself", message("MBA?", { user: "UBOT" })],
    ["its own posts", message("MBA?", { user: "UBOT", bot_id: "BBOT" })],
    ["another bot that mentions it", mention("MBA?", { bot_id: "BOTHER", user: "UOTHER" })],
    ["a bot message", direct("MBA?", { subtype: "bot_message", bot_id: "B2", user: undefined })],
    ["an edit", direct("MBA?", { subtype: "message_changed", message: { text: "MBA?" } })],
    ["an edited mention", mention("MBA?", { edited: { user: "U1", ts: "1" } })],
    ["a deletion", direct("", { subtype: "message_deleted" })],
    ["a join", message("<@UBOT> has joined", { subtype: "channel_join" })],
    ["a topic", message("<@UBOT> set", { subtype: "channel_topic" })],
    ["Slackbot", direct("MBA?", { user: "USLACKBOT" })],
    ["a hidden message", direct("MBA?", { hidden: true })],
    ["a channel where nobody asked it", message("MBA?")],
    ["a thread where nobody asked it", message("MBA?", { thread_ts: "1700.1" })],
  ])("to %s, but not to the next person", async (_, event) => {
    const driven = await drive();
    await driven.post(envelope(event));
    expect(await settle(driven, 0)).toHaveLength(0);
  });

  it("is not for a file with a question, nor for a reply that is also sent to the channel", async () => {
    const driven = await drive();
    await driven.post(envelope(direct("MBA?", { subtype: "file_share" })));
    await driven.post(envelope(message("<@UBOT> MBA?", { subtype: "thread_broadcast" })));
    expect(await settle(driven, 2)).toHaveLength(2);
  });
});

describe("injection", () => {
  it("escapes once and mentions nobody", async () => {
    const { post, slack, advisor } = await drive();
    await post(
      envelope(
        mention(
          "R&amp;D &lt;!channel&gt; <!here> <@U2> <!subteam^S1|@all> <https://x.example|AT&amp;T> &amp;lt;b",
        ),
      ),
    );
    const [call] = await slack.seen("chat.postMessage");
    expect(advisor.asked[0]?.text).toBe("R&D !channel AT&T &lt;b");
    const sent = JSON.stringify(call?.args);
    expect(call?.args.text).toContain("R&amp;D !channel AT&amp;T &amp;lt;b");
    expect(sent).not.toMatch(/<[!@#]/);
    expect(call?.args).not.toHaveProperty("link_names");
    expect(call?.args).not.toHaveProperty("parse");
  });

  it("logs neither tokens nor what people write", async () => {
    const driven = await drive();
    driven.slack.on("chat.postMessage", () => ({ body: { ok: false, error: "is_archived" } }));
    await driven.post(envelope(mention("my secret salary")));
    await driven.post("{", { secret: SECRET });
    await driven.post(`{"x":"my secret salary"`);
    while (driven.logged.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(driven.logged.join()).not.toMatch(/secret salary|xoxb/);
  });
});

describe("concurrency", () => {
  it("answers fifty questions at once, each in its own thread", async () => {
    const driven = await drive();
    const events = Array.from({ length: 50 }, (_, index) => mention(`question ${index}`));
    await Promise.all(events.map((event) => driven.post(envelope(event))));
    const answers = await settle(driven, 50);
    for (const [index, event] of events.entries()) {
      const own = answers.filter(({ args }) => args.thread_ts === event.ts);
      expect(own).toHaveLength(1);
      expect(own[0]?.args.text).toContain(`Answer to: question ${index}\n`);
    }
  });

  it("answers in one thread in order", async () => {
    const driven = await drive();
    driven.slack.on("chat.postMessage", (_, count) => (count === 1 ? { delay: 200 } : undefined));
    const second = driven.slack.arrival("chat.postMessage", ({ args }) =>
      String(args.text).includes("second"),
    );
    const first = mention("first");
    await driven.post(envelope(first));
    await driven.post(envelope(mention("second", { thread_ts: first.ts })));
    await second;
    expect(driven.slack.callsOf("chat.postMessage")[0]?.ok).toBe(true);
  });
});
