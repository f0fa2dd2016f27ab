import { afterEach, describe, expect, it } from "vitest";
import { type Driven, drive, SECRET, stopAll, until } from "./drive.ts";
import { command, envelope, mention } from "./payloads.ts";
import { createScriptedAdvisor } from "./scripted-advisor.ts";

afterEach(stopAll);

const refuse = (error: string) => () => ({ body: { ok: false, error } });
const once = (reply: object) => (_: unknown, count: number) => (count === 1 ? reply : undefined);

async function lastAnswer({ slack }: Driven) {
  return (await slack.seen("chat.postMessage")).at(-1);
}

describe("a failing Slack", () => {
  it.each([
    ["an error of the server", { status: 500, body: "oops" }],
    [
      "a rate limit",
      { status: 429, headers: { "retry-after": "1" }, body: { ok: false, error: "ratelimited" } },
    ],
    ["a rate limit without a time", { status: 429, body: { ok: false, error: "ratelimited" } }],
    ["an internal error", { body: { ok: false, error: "internal_error" } }],
  ])("is asked again after %s", async (_, reply) => {
    const driven = await drive();
    driven.slack.on("chat.postMessage", once(reply));
    await driven.post(envelope(mention("MBA?")));
    expect((await lastAnswer(driven))?.args.text).toContain("Answer to: MBA?");
    expect(driven.slack.callsOf("chat.postMessage")).toHaveLength(2);
  });

  it("that limits one channel holds up no other", async () => {
    const driven = await drive();
    const limited = { status: 429, headers: { "retry-after": "1" }, body: { ok: false } };
    driven.slack.on("chat.postMessage", ({ args }, count) =>
      args.channel === "C1" && count < 3 ? limited : undefined,
    );
    await driven.post(envelope(mention("limited")));
    await driven.post(envelope(mention("free", { channel: "C2" })));
    const sent = await driven.slack.seen("chat.postMessage", 2);
    expect(sent.map(({ args }) => args.channel)).toEqual(["C2", "C1"]);
  });

  it("that is slow gets one message, and the event is acknowledged before", async () => {
    const driven = await drive();
    driven.slack.on("chat.postMessage", () => ({ delay: 1500 }));
    await driven.post(envelope(mention("MBA?")));
    expect(driven.slack.callsOf("chat.postMessage").filter(({ ok }) => ok)).toHaveLength(0);
    await lastAnswer(driven);
    expect(driven.slack.callsOf("chat.postMessage")).toHaveLength(1);
  });

  it("that refuses the layout gets the text alone", async () => {
    const driven = await drive();
    driven.slack.on("chat.postMessage", once({ body: { ok: false, error: "invalid_blocks" } }));
    await driven.post(envelope(mention("MBA?")));
    const answer = await lastAnswer(driven);
    expect(answer?.args).not.toHaveProperty("blocks");
    expect(answer?.args.text).toContain("[1] Publisher");
  });

  it("whose channel is closed gets the answer to the asker", async () => {
    const driven = await drive();
    driven.slack.on("chat.postMessage", ({ args }) =>
      args.channel === "C1" ? { body: { ok: false, error: "is_archived" } } : undefined,
    );
    await driven.post(envelope(mention("MBA?")));
    const answer = await lastAnswer(driven);
    expect(answer?.args.channel).toBe("U1");
    expect(answer?.args.text).toContain("Answer to: MBA?");
  });

  it.each(["missing_scope", "token_revoked", "is_archived", "account_inactive", "<html>"])(
    "that says %s to everything costs that answer only",
    async (error) => {
      const driven = await drive();
      driven.slack.on("chat.postMessage", refuse(error));
      await driven.post(envelope(mention("MBA?")));
      await until(() => driven.observed.length === 1);
      expect(driven.observed[0]).toMatchObject({ outcome: "failed" });
      driven.slack.on("chat.postMessage", () => undefined);
      await driven.post(envelope(mention("MBA?")));
      await lastAnswer(driven);
      expect(driven.logged.join()).not.toContain(" at ");
    },
  );

  it("that refuses is counted by its code, and so is a wait it asks for", async () => {
    const driven = await drive();
    driven.slack.on(
      "chat.postMessage",
      once({ status: 429, headers: { "retry-after": "1" }, body: "" }),
    );
    await driven.post(envelope(mention("MBA?")));
    await lastAnswer(driven);
    driven.slack.on("views.publish", refuse("not_enabled"));
    driven.slack.on("chat.postEphemeral", refuse("user_not_in_channel"));
    driven.slack.on("response_url", () => ({ status: 404, body: "expired_url" }));
    await driven.post(command("MBA?", driven.slack.responseUrl()), { form: true });
    await until(() => driven.counted.filter(({ what }) => what === "platformError").length >= 3);
    const codes = driven.counted.flatMap((one) => (one.what === "platformError" ? one.code : []));
    expect(codes).toContain("http_404");
    expect(codes).toContain("user_not_in_channel");
    const waits = driven.counted.flatMap((one) =>
      one.what === "rateLimitWait" ? one.seconds : [],
    );
    expect(waits[0]).toBeGreaterThanOrEqual(1);
  });

  it("that cannot be reached for a moment is asked until it can", async () => {
    const driven = await drive();
    await driven.slack.shut();
    await driven.post(envelope(mention("MBA?")));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await driven.slack.open();
    expect((await lastAnswer(driven))?.args.text).toContain("Answer to: MBA?");
  });
});

describe("a response URL", () => {
  it("that is over is replaced by a private message", async () => {
    const driven = await drive();
    driven.slack.on("response_url", () => ({ status: 404, body: "expired_url" }));
    await driven.post(command("MBA?", driven.slack.responseUrl()), { form: true });
    const [call] = await driven.slack.seen("chat.postEphemeral");
    expect(call?.args).toMatchObject({ channel: "C1", user: "U1" });
    expect(call?.args.text).toContain("Answer to: MBA?");
  });

  it("that fails once is used again", async () => {
    const driven = await drive();
    driven.slack.on("response_url", once({ status: 500, body: "x" }));
    await driven.post(command("MBA?", driven.slack.responseUrl()), { form: true });
    await driven.slack.seen("response_url");
  });

  it("that is over in a channel the bot is not in becomes a direct message", async () => {
    const driven = await drive();
    driven.slack.on("response_url", () => ({ status: 404, body: "expired_url" }));
    driven.slack.on("chat.postEphemeral", refuse("not_in_channel"));
    await driven.post(command("MBA?", driven.slack.responseUrl()), { form: true });
    expect((await lastAnswer(driven))?.args.channel).toBe("U1");
  });
});

describe("a failing core", () => {
  const broken = () =>
    createScriptedAdvisor(() => {
      throw new Error("secret details");
    });

  it("leaves the asker with a sentence, not with silence or details", async () => {
    const driven = await drive({ advisor: broken() });
    await driven.post(envelope(mention("MBA?")));
    expect((await lastAnswer(driven))?.args.text).toMatch(/^Sorry/);
    await driven.post(command("MBA?", driven.slack.responseUrl()), { form: true });
    const [call] = await driven.slack.seen("response_url");
    expect(call?.args.text).toMatch(/^Sorry/);
    expect(JSON.stringify([driven.slack.calls, driven.logged])).not.toContain("secret details");
  });

  it("whose memory hangs answers without it", async () => {
    const advisor = createScriptedAdvisor(({ conversation }) =>
      conversation === undefined ? undefined : new Promise(() => undefined),
    );
    const driven = await drive({ advisor });
    await driven.post(envelope(mention("MBA?")));
    expect((await lastAnswer(driven))?.args.text).toContain("Answer to: MBA?");
  });
});

describe("starting and stopping", () => {
  it("names the variables that are missing", async () => {
    await expect(drive({ env: { SLACK_BOT_TOKEN: "xoxb-1" } })).rejects.toThrow("SLACK_APP_TOKEN");
    await expect(drive({ env: { SLACK_SIGNING_SECRET: "x" } })).rejects.toThrow("SLACK_BOT_TOKEN");
  });

  it("refuses a token that Slack refuses", async () => {
    const { slack } = await drive();
    slack.on("auth.test", refuse("invalid_auth"));
    await expect(drive({ slack })).rejects.toThrow("SLACK_BOT_TOKEN (invalid_auth)");
  });

  it("waits for a Slack that cannot be reached, and listens only then", async () => {
    const { slack } = await drive();
    slack.on("auth.test", once({ status: 503, body: "later" }));
    const driven = await drive({ slack, lazy: true });
    expect(driven.adapter.ready()).toBe(false);
    await until(() => driven.adapter.ready());
    await driven.post(envelope(mention("MBA?")));
    await lastAnswer(driven);
  });

  it("finishes the answers under way and takes no more", async () => {
    const driven = await drive();
    driven.slack.on("chat.postMessage", () => ({ delay: 500 }));
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => driven.post(envelope(mention(`question ${index}`)))),
    );
    const port = driven.adapter.port();
    await driven.adapter.stop();
    expect(driven.slack.callsOf("chat.postMessage").filter(({ ok }) => ok)).toHaveLength(10);
    expect(driven.adapter.ready()).toBe(false);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it("says so when its port is taken", async () => {
    const { adapter } = await drive();
    const env = {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_SIGNING_SECRET: SECRET,
      PORT: String(adapter.port()),
    };
    await expect(drive({ env })).rejects.toThrow(`Port ${adapter.port()}`);
  });
});
