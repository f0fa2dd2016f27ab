import { afterEach, describe, expect, it } from "vitest";
import { type Driven, drive, stopAll } from "./drive.ts";
import { button, click, command, envelope, mention } from "./payloads.ts";

afterEach(stopAll);

type Json = Record<string, unknown>;

const ADMIN = { user_id: "UADMIN" };
const place = { platform: "slack", workspace: "T1" } as const;

async function say(driven: Driven, text: string, more: Json = {}) {
  const before = driven.slack.callsOf("response_url").length;
  await driven.post(command(text, driven.slack.responseUrl(), more), { form: true });
  return String((await driven.slack.seen("response_url", before + 1)).at(-1)?.args.text);
}

async function press(driven: Driven, control: Json, person: string) {
  const before = driven.slack.callsOf("response_url").length;
  const container = { type: "message", message_ts: "1.1", channel_id: "C1", is_ephemeral: true };
  const hook = { response_url: driven.slack.responseUrl(), user: { id: person, team_id: "T1" } };
  await driven.interact(click(button(control), { container, ...hook }));
  return String((await driven.slack.seen("response_url", before + 1)).at(-1)?.args.text);
}

describe("settings in Slack", () => {
  it("of the workspace hold where a channel has none of its own, and are reset", async () => {
    const driven = await drive();
    expect(await say(driven, "settings workspace retention 90", ADMIN)).toContain("for 90 days");
    expect(await say(driven, "settings")).toContain("for 90 days");
    expect(await say(driven, "settings retention 14", ADMIN)).toContain("for 14 days");
    expect(await say(driven, "settings workspace")).toMatch(/for 90 days.*<#C1>/s);
    expect(await press(driven, { do: "reset" }, "UADMIN")).toContain("for 90 days");
    expect(await press(driven, { do: "reset", wide: true }, "UADMIN")).toContain("for 30 days");
    expect(await driven.store.readSettings(place)).toMatchObject({ retentionDays: 30 });
  });

  it("are changed and reset by nobody but admins, and never to what is out of range", async () => {
    const driven = await drive();
    await say(driven, "settings retention 60", ADMIN);
    for (const text of ["settings retention 7", "settings reset", "settings mentors none"])
      expect(await say(driven, text)).toContain("Only admins");
    expect(await press(driven, { do: "reset" }, "U1")).toContain("Only admins");
    expect(await press(driven, { do: "set", change: { retentionDays: 7 } }, "U1")).toContain(
      "Only admins",
    );
    expect(await say(driven, "settings retention 0", ADMIN)).toContain("retention 1-365");
    expect(await say(driven, "settings")).toContain("for 60 days");
  });

  it("change what happens: who sees answers, and whether they can be rated", async () => {
    const driven = await drive();
    await press(driven, { do: "set", change: { privateByDefault: false }, wide: true }, "UADMIN");
    await press(driven, { do: "set", change: { feedbackButtons: false }, wide: true }, "UADMIN");
    const before = driven.slack.callsOf("response_url").length;
    await say(driven, "MBA?");
    const answer = (await driven.slack.seen("response_url", before + 1)).at(-1);
    expect(answer?.args).toMatchObject({ response_type: "in_channel" });
    await driven.post(envelope(mention("MBA?")));
    const [shown] = await driven.slack.seen("chat.postMessage");
    expect(JSON.stringify(shown?.args.blocks)).not.toContain("helpful");
    await press(driven, { do: "set", change: { feedbackButtons: true }, wide: true }, "UADMIN");
    await driven.post(envelope(mention("MBA?")));
    const [, rated] = await driven.slack.seen("chat.postMessage", 2);
    expect(JSON.stringify(rated?.args.blocks)).toContain("helpful");
  });
});

describe("the report in Slack", () => {
  it("is shown to admins, for the workspace and the days that were asked for", async () => {
    const driven = await drive();
    const shown = await say(driven, "report 7", ADMIN);
    expect(shown).toContain("T1, 7 days");
    expect(shown).toContain("nurse &lt;b&gt; &amp; *pay*");
    const [sent] = driven.slack.callsOf("response_url");
    expect(sent?.args).toMatchObject({ response_type: "ephemeral" });
  });

  it("is shown to the mentors' group, and to nobody else", async () => {
    const driven = await drive();
    driven.slack.on("usergroups.users.list", ({ args }) => ({
      body: { ok: true, users: args.usergroup === "S1" ? ["UMENTOR"] : [] },
    }));
    expect(await say(driven, "report", { user_id: "UMENTOR" })).toContain("for admins");
    await say(driven, "settings workspace mentors <!subteam^S1|@m>", ADMIN);
    expect(await say(driven, "report", { user_id: "UMENTOR" })).toContain("T1, 30 days");
    expect(await say(driven, "report", { user_id: "U1" })).toContain("for admins");
    driven.slack.on("usergroups.users.list", () => ({
      body: { ok: false, error: "missing_scope" },
    }));
    expect(await say(driven, "report", { user_id: "UMENTOR" })).toContain("usergroups:read");
  });

  it("says so when it cannot be made", async () => {
    const driven = await drive({ report: () => Promise.reject(new Error("down")) });
    expect(await say(driven, "report", ADMIN)).toContain("cannot be reached");
  });
});

describe("privacy in Slack", () => {
  it("is told with the days for which questions are kept", async () => {
    const driven = await drive();
    await say(driven, "settings retention 45", ADMIN);
    expect(await say(driven, "privacy")).toMatch(/for 45 days.*forget-me/s);
  });
});
