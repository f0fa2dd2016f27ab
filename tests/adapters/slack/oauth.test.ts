import { afterEach, describe, expect, it } from "vitest";
import { type Driven, drive, SECRET, stopAll, until } from "./drive.ts";
import { type Call, createFakeSlack, type FakeSlack } from "./fake-slack.ts";
import { createMemoryStore } from "./memory-store.ts";
import { command, envelope, mention } from "./payloads.ts";

afterEach(stopAll);

const env = {
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_CLIENT_ID: "1.2",
  SLACK_CLIENT_SECRET: "client secret",
  SLACK_STATE_SECRET: "state secret",
};

/** Slack's token endpoint: codes are `team`, refresh tokens work once. */
function grantTokens(slack: FakeSlack, lifetime?: number) {
  let serial = 0;
  const spent = new Set<string>();
  const tokens = (team: string) => {
    serial += 1;
    const rotation =
      lifetime === undefined
        ? {}
        : { refresh_token: `xoxe-${team}-${serial}`, expires_in: lifetime };
    return { access_token: `xoxb-${team}-${serial}`, token_type: "bot", ...rotation };
  };
  slack.on("oauth.v2.access", ({ args }: Call) => {
    if (args.client_secret !== "client secret")
      return { body: { ok: false, error: "bad_client_secret" } };
    const refresh = typeof args.refresh_token === "string" ? args.refresh_token : undefined;
    if (refresh !== undefined) {
      if (spent.has(refresh)) return { body: { ok: false, error: "invalid_refresh_token" } };
      spent.add(refresh);
    }
    const team = refresh === undefined ? String(args.code) : (refresh.split("-")[1] ?? "");
    const body = {
      ok: true,
      ...tokens(team),
      scope: "chat:write,commands",
      bot_user_id: "UBOT",
      app_id: "A1",
      team: { id: team, name: "x" },
      enterprise: null,
      authed_user: { id: "U1" },
      is_enterprise_install: false,
    };
    return { body };
  });
}

async function install(driven: Driven, team: string) {
  const page = await driven.get("/slack/install");
  const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
  const state = /state=([^"&]+)/.exec(await page.text())?.[1] ?? "";
  return driven.get(`/slack/oauth_redirect?code=${team}&state=${state}`, { headers: { cookie } });
}

const from = (team: string, text: string) =>
  envelope(mention(text, { channel: `C${team}` }), {
    team_id: team,
    authorizations: [{ team_id: team, enterprise_id: null, user_id: "UBOT", is_bot: true }],
  });

describe("the scopes of an installation", () => {
  it.each([
    [{}, false],
    [{ SLACK_AUTO_ANSWER: "true" }, true],
  ])("with %o read channels: %s", async (more, reads) => {
    const driven = await drive({ env: { ...env, ...more } });
    const page = await (await driven.get("/slack/install")).text();
    const scopes = decodeURIComponent(/scope=([^"&]+)/.exec(page)?.[1] ?? "").split(",");
    expect(scopes).toContain("chat:write");
    expect(scopes.includes("channels:history")).toBe(reads);
    expect(scopes.includes("groups:history")).toBe(reads);
  });
});

describe("installations", () => {
  it("answer each workspace with its own token", async () => {
    const driven = await drive({ env });
    grantTokens(driven.slack);
    for (const team of ["T1", "T2"]) expect((await install(driven, team)).status).toBe(200);
    await driven.post(from("T1", "MBA?"));
    await driven.post(from("T2", "MBA?"));
    const sent = await driven.slack.seen("chat.postMessage", 2);
    expect(Object.fromEntries(sent.map(({ args, token }) => [args.channel, token]))).toEqual({
      CT1: "xoxb-T1-1",
      CT2: "xoxb-T2-2",
    });
  });

  it("outlive a restart", async () => {
    const first = await drive({ env });
    grantTokens(first.slack);
    await install(first, "T1");
    const second = await drive({ env, slack: first.slack, store: first.store });
    await second.post(from("T1", "MBA?"));
    await first.slack.seen("chat.postMessage");
  });

  it("need a state of ours, from the same browser", async () => {
    const driven = await drive({ env });
    grantTokens(driven.slack);
    const page = await driven.get("/slack/install");
    const state = /state=([^"&]+)/.exec(await page.text())?.[1] ?? "";
    const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
    for (const [query, headers] of [
      [`code=T1&state=${state}`, {}],
      [`code=T1&state=forged`, { cookie: "slack-app-oauth-state=forged" }],
      ["code=T1", { cookie }],
      [`state=${state}`, { cookie }],
      ["error=access_denied", { cookie }],
    ] as const) {
      const response = await driven.get(`/slack/oauth_redirect?${query}`, { headers });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    expect(driven.store.installations.size).toBe(0);
  });

  it("that are missing cost nobody else an answer", async () => {
    const driven = await drive({ env });
    grantTokens(driven.slack);
    await install(driven, "T1");
    expect((await driven.post(from("T9", "MBA?"))).status).toBe(200);
    await driven.post(from("T1", "MBA?"));
    await driven.slack.seen("chat.postMessage");
    expect(driven.logged.join()).toContain("not_installed");
  });

  it("are remembered while the store is gone; what is unknown is sent again by Slack", async () => {
    const driven = await drive({ env });
    grantTokens(driven.slack);
    await install(driven, "T1");
    driven.store.mode = "broken";
    await driven.post(from("T1", "MBA?"));
    await driven.slack.seen("chat.postMessage");
    const body = from("T2", "MBA?");
    expect((await driven.post(body)).status).toBe(500);
    driven.store.mode = "sound";
    await install(driven, "T2");
    await driven.post(body, { headers: { "x-slack-retry-num": "1" } });
    await driven.slack.seen("chat.postMessage", 2);
  });

  it.each([
    ["app_uninstalled", {}],
    ["tokens_revoked", { tokens: { bot: ["UBOT"], oauth: [] } }],
  ])("are deleted with everything else on %s", async (type, more) => {
    const driven = await drive({ env });
    grantTokens(driven.slack);
    await install(driven, "T1");
    await driven.post(envelope({ type, ...more }));
    await until(() => driven.store.forgotten.length === 1);
    expect([driven.store.forgotten, driven.store.installations.size]).toEqual([["T1"], 0]);
    expect(
      (await driven.post(command("MBA?", driven.slack.responseUrl()), { form: true })).status,
    ).toBe(200);
    expect(driven.slack.callsOf("response_url")).toHaveLength(0);
  });

  it("stay when only a person's token is revoked", async () => {
    const driven = await drive({ env });
    grantTokens(driven.slack);
    await install(driven, "T1");
    await driven.post(envelope({ type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } }));
    await driven.post(from("T1", "MBA?"));
    await driven.slack.seen("chat.postMessage");
    expect(driven.store.installations.size).toBe(1);
  });
});

describe("token rotation", () => {
  it("renews once for all requests of two processes, and uses the new token", async () => {
    const slack = await createFakeSlack();
    const store = createMemoryStore();
    const one = await drive({ env, slack, store });
    const two = await drive({ env, slack, store });
    grantTokens(slack, 60);
    await install(one, "T1");
    grantTokensLonger(slack);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? one : two).post(from("T1", `q ${index}`)),
      ),
    );
    const sent = await slack.seen("chat.postMessage", 12);
    expect(new Set(sent.map(({ token }) => token))).toEqual(new Set(["xoxb-renewed-1"]));
    expect(slack.callsOf("oauth.v2.access").filter(({ args }) => args.grant_type)).toHaveLength(1);
    expect(store.installations.get("T1")).toContain("xoxe-renewed-1");
    await stopAll();
    await slack.close();
  });

  it("keeps a token that still works when it cannot be renewed", async () => {
    const driven = await drive({ env });
    grantTokens(driven.slack, 600);
    await install(driven, "T1");
    driven.slack.on("oauth.v2.access", () => ({ body: { ok: false, error: "internal_error" } }));
    await driven.post(from("T1", "MBA?"));
    const [call] = await driven.slack.seen("chat.postMessage");
    expect(call?.token).toBe("xoxb-T1-1");
  });

  it("acknowledges in time however slow it is", async () => {
    const driven = await drive({ env });
    grantTokens(driven.slack, 1);
    await install(driven, "T1");
    driven.slack.on("oauth.v2.access", () => ({ delay: 2600, body: renewed(1) }));
    expect((await driven.post(from("T1", "MBA?"))).status).toBe(200);
    expect(driven.slack.callsOf("chat.postMessage")).toHaveLength(0);
    const [call] = await driven.slack.seen("chat.postMessage");
    expect(call?.token).toBe("xoxb-renewed-1");
  });
});

const renewed = (serial: number) => ({
  ok: true,
  access_token: `xoxb-renewed-${serial}`,
  refresh_token: `xoxe-renewed-${serial}`,
  expires_in: 43_200,
  token_type: "bot",
});

function grantTokensLonger(slack: FakeSlack) {
  slack.on("oauth.v2.access", (_, count) => ({ delay: 50, body: renewed(count) }));
}
