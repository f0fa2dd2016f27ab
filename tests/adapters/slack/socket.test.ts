import { afterEach, describe, expect, it } from "vitest";
import { drive, stopAll, until } from "./drive.ts";
import { button, click, command, envelope, mention } from "./payloads.ts";

afterEach(stopAll);

const env = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };

describe("Socket Mode", () => {
  it("acknowledges and answers mentions, commands and clicks", async () => {
    const { slack, adapter, get } = await drive({ env });
    expect(adapter.ready()).toBe(true);
    expect((await get("/readyz")).status).toBe(200);
    await slack.envelope("events_api", envelope(mention("MBA?")));
    await slack.seen("chat.postMessage");
    await slack.envelope("slash_commands", command("MBA?", slack.responseUrl()));
    await slack.seen("response_url");
    const control = button({ do: "ask", passage: "p", question: "MBA or MS?" });
    await slack.envelope("interactive", click(control));
    const sent = await slack.seen("chat.postMessage", 2);
    expect(sent[1]?.args.text).toContain("Answer to: MBA or MS?");
    expect(slack.callsOf("apps.connections.open")[0]?.token).toBe("xapp-1");
  });

  it.each(["disconnect", "terminate"] as const)("comes back at once after a %s", async (how) => {
    const { slack, adapter } = await drive({ env });
    slack.dropSockets(how);
    // Bolt's own reconnection takes longer than this test may.
    await slack.socketOpened(2);
    await until(() => adapter.ready());
    await slack.envelope("events_api", envelope(mention("MBA?")));
    await slack.seen("chat.postMessage");
  });

  it("comes back after an outage", async () => {
    const { slack, adapter } = await drive({ env });
    await slack.shut();
    await until(() => !adapter.ready());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await slack.open();
    await until(() => adapter.ready());
    await slack.envelope("events_api", envelope(mention("MBA?")));
    await slack.seen("chat.postMessage");
  });

  it.each([
    "null",
    "{",
    "[]",
    '{"type":"events_api"}',
    '{"type":"events_api","envelope_id":"1","payload":{"type":"app_rate_limited","team_id":"T1"}}',
    '{"type":"events_api","envelope_id":"1","payload":{"event":{"type":"message","user":null}}}',
    '{"type":"interactive","envelope_id":"1","payload":{"type":"block_actions","actions":null}}',
    '{"type":"slash_commands","envelope_id":"1","payload":null}',
    '{"type":"something_new","envelope_id":"1"}',
  ])("survives the frame %s", async (text) => {
    const { slack } = await drive({ env });
    slack.frame(text);
    await slack.envelope("events_api", envelope(mention("MBA?")));
    await slack.seen("chat.postMessage");
  });

  it("notes a frame that it does not understand, without its content", async () => {
    const { slack, logged } = await drive({ env });
    slack.frame('{"type":"events_api","payload":{"secret":"x"}}');
    await until(() => logged.some((line) => line.includes("not understood")));
    expect(logged.join()).not.toContain("secret");
  });

  it("answers one message once over two connections", async () => {
    const one = await drive({ env });
    await drive({ env, slack: one.slack, store: one.store });
    const body = envelope(mention("MBA?"));
    await one.slack.envelope("events_api", body);
    await one.slack.envelope("events_api", body, { retry_attempt: 1, retry_reason: "timeout" });
    await one.slack.envelope("events_api", envelope(mention("last", { channel: "C9" })));
    const sent = await one.slack.seen("chat.postMessage", 2);
    expect(sent.map(({ args }) => args.channel)).toEqual(["C1", "C9"]);
  });

  it("gives up when Slack refuses the app token", async () => {
    const { slack } = await drive({ env });
    slack.on("apps.connections.open", () => ({ body: { ok: false, error: "invalid_auth" } }));
    await expect(drive({ env, slack })).rejects.toThrow("SLACK_APP_TOKEN (invalid_auth)");
  });

  it("finishes the answers under way before it ends", async () => {
    const { slack, adapter } = await drive({ env });
    slack.on("chat.postMessage", () => ({ delay: 400 }));
    await slack.envelope("events_api", envelope(mention("MBA?")));
    await adapter.stop();
    expect(slack.callsOf("chat.postMessage").filter(({ ok }) => ok)).toHaveLength(1);
    await until(() => slack.sockets() === 0);
  });

  it("runs beside another process that has the port", async () => {
    const { slack, adapter } = await drive({ env });
    const other = await drive({ env: { ...env, PORT: String(adapter.port()) }, slack });
    expect(other.adapter.ready()).toBe(true);
  });
});
