import { afterEach, describe, expect, it } from "vitest";
import { drive, stopAll } from "./drive.ts";
import { command, direct, envelope, mention, message } from "./payloads.ts";

afterEach(stopAll);

describe("answers over HTTP", () => {
  it("answers a mention in its thread", async () => {
    const { post, slack } = await drive();
    const event = mention("do I need an MBA?");
    expect((await post(envelope(event))).status).toBe(200);
    const [call] = await slack.seen("chat.postMessage");
    expect(call?.args).toMatchObject({ channel: "C1", thread_ts: event.ts, unfurl_links: "false" });
    expect(call?.args.text).toContain("Answer to: do I need an MBA?");
    expect(call?.args.text).toContain(
      "[1] Publisher: A guide to careers, Degrees, lines 10–12 (May 2023)",
    );
    expect(call?.token).toBe("xoxb-1");
  });

  it("keeps a thread as one conversation", async () => {
    const { post, slack, advisor } = await drive();
    const event = mention("MBA?");
    await post(envelope(event));
    await slack.seen("chat.postMessage");
    await post(envelope(mention("and for a director?", { thread_ts: event.ts })));
    await slack.seen("chat.postMessage", 2);
    const keys = advisor.asked.map((question) => question.conversation);
    expect(keys).toEqual([`slack:T1:C1:${event.ts}`, `slack:T1:C1:${event.ts}`]);
  });

  it("answers direct messages, which follow on from each other with and without a thread", async () => {
    const { post, slack, advisor } = await drive();
    const first = direct("MBA?");
    const second = direct("and for a director?");
    await post(envelope(first));
    await slack.seen("chat.postMessage");
    await post(envelope(second));
    await slack.seen("chat.postMessage", 2);
    await post(envelope(direct("and pay?", { thread_ts: second.ts })));
    await slack.seen("chat.postMessage", 3);
    expect(new Set(advisor.asked.map(({ conversation }) => conversation)).size).toBe(1);
    expect(
      slack.calls.filter(({ method }) => method === "chat.postMessage")[2]?.args.thread_ts,
    ).toBe(second.ts);
  });

  it("answers a command privately by its response URL", async () => {
    const { post, slack } = await drive();
    const response = await post(command("do I need an MBA?", slack.responseUrl()), { form: true });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    const [call] = await slack.seen("response_url");
    expect(call?.args).toMatchObject({ response_type: "ephemeral" });
    expect(JSON.stringify(call?.args.blocks)).toContain("Share in channel");
  });

  it("says how to use it when it is mentioned without a word", async () => {
    const { post, slack } = await drive();
    await post(envelope(mention("")));
    const [call] = await slack.seen("chat.postMessage");
    expect(call?.args.text).toContain("/career compare CIO vs CTO");
  });

  it("stays silent in channels where nobody asked it", async () => {
    const { post, slack } = await drive();
    await post(envelope(message("do I need an MBA?")));
    await post(envelope(mention("last")));
    await slack.seen("chat.postMessage");
    expect(slack.callsOf("chat.postMessage")).toHaveLength(1);
  });
});
