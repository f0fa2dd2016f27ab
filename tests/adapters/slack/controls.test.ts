import { afterEach, describe, expect, it } from "vitest";
import { type Driven, drive, stopAll, until } from "./drive.ts";
import { button, click, command, direct, envelope, mention, message } from "./payloads.ts";
import { createScriptedAdvisor, directAnswer, SUGGESTION } from "./scripted-advisor.ts";

afterEach(stopAll);

type Json = Record<string, unknown>;

/** All elements with an action id in what was sent. */
function controls(args: Json | undefined): Json[] {
  const found: Json[] = [];
  const look = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      if ("action_id" in value) found.push({ ...value });
      Object.values(value).forEach(look);
    }
  };
  const { blocks, view } = args ?? {};
  look(typeof blocks === "string" ? JSON.parse(blocks) : blocks);
  look(typeof view === "string" ? JSON.parse(view) : view);
  return found;
}

function named(args: Json | undefined, label: string): Json {
  const found = controls(args).find((control) => JSON.stringify(control).includes(`"${label}"`));
  if (found === undefined) throw new Error(`No control is labelled ${label}.`);
  return found;
}

const ephemeral = {
  container: { type: "message", message_ts: "1.1", channel_id: "C1", is_ephemeral: true },
};

async function press(driven: Driven, control: Json, more: Json = {}) {
  const payload = click(control, { response_url: driven.slack.responseUrl(), ...more });
  expect((await driven.interact(payload)).status).toBe(200);
}

describe("suggestions", () => {
  it("are answered in the thread, also by another process after a restart", async () => {
    const first = await drive();
    await first.post(envelope(mention("MBA?")));
    const [offer] = await first.slack.seen("chat.postMessage");
    const second = await drive({ slack: first.slack });
    await press(second, named(offer?.args, SUGGESTION.label), {
      container: { type: "message", message_ts: "5.5", channel_id: "C1", thread_ts: "4.4" },
    });
    const [, answer] = await first.slack.seen("chat.postMessage", 2);
    expect(second.advisor.asked[0]).toMatchObject({
      text: SUGGESTION.question,
      passage: SUGGESTION.passage,
      conversation: "slack:T1:C1:4.4",
    });
    expect(answer?.args).toMatchObject({ channel: "C1", thread_ts: "4.4" });
  });

  it("that are pressed twice are answered once", async () => {
    const driven = await drive();
    const control = button({ do: "ask", passage: "p", question: "MBA?" });
    await Promise.all([press(driven, control), press(driven, control)]);
    await driven.post(envelope(mention("last", { channel: "C9" })));
    const sent = await driven.slack.seen("chat.postMessage", 2);
    expect(sent.filter(({ args }) => args.channel === "C1")).toHaveLength(1);
  });

  it("of a private answer are answered privately", async () => {
    const driven = await drive();
    await press(driven, button({ do: "ask", passage: "p", question: "MBA?" }), ephemeral);
    const [call] = await driven.slack.seen("response_url");
    expect(call?.args).toMatchObject({ response_type: "ephemeral", replace_original: false });
  });

  it.each([
    { type: "button", action_id: "ask:0", value: "{" },
    { type: "button", action_id: "ask:0", value: '{"do":"ask"}' },
    { type: "button", action_id: "unknown" },
    { type: "datepicker", action_id: "x", selected_date: "2020-01-01" },
    { type: "button", action_id: "set:0", value: '{"do":"set","change":{"mentors":"S1"}}' },
    {
      type: "button",
      action_id: "open:0",
      value: '{"do":"open","page":{"page":"topics","from":-1}}',
    },
  ])("of another version (%o) say so", async (control) => {
    const driven = await drive();
    await press(driven, control);
    const [call] = await driven.slack.seen("response_url");
    expect(call?.args.text).toContain("earlier version");
  });
});

describe("what can be done with an answer", () => {
  it("rating it is kept, once for each person", async () => {
    const driven = await drive();
    await driven.post(envelope(mention("MBA?")));
    const [answer] = await driven.slack.seen("chat.postMessage");
    const feedback = named(answer?.args, "Helpful");
    const { positive_button } = feedback as { positive_button: { value: string } };
    await press(driven, {
      type: "feedback_buttons",
      action_id: "rate:0",
      value: positive_button.value,
    });
    await driven.slack.seen("response_url");
    const [id] = driven.store.replies.keys();
    expect(driven.store.feedback).toEqual([{ reply: id, person: "U1", helpful: true }]);
  });

  it("asking why is explained to whoever asks", async () => {
    const driven = await drive();
    await driven.post(envelope(mention("MBA?")));
    const [answer] = await driven.slack.seen("chat.postMessage");
    await until(() => driven.store.replies.size === 1);
    await press(driven, named(answer?.args, "Why this answer?"));
    const [call] = await driven.slack.seen("response_url");
    expect(call?.args).toMatchObject({ response_type: "ephemeral" });
    expect(call?.args.text).toContain("It matched the words.");
  });

  it("asking why long after says that the question is gone", async () => {
    const driven = await drive();
    await press(driven, button({ do: "why", reply: "gone" }));
    const [call] = await driven.slack.seen("response_url");
    expect(call?.args.text).toContain("no longer");
  });

  it("a private answer is shared with the channel", async () => {
    const driven = await drive();
    await driven.post(command("MBA &amp; pay?", driven.slack.responseUrl()), { form: true });
    const [answer] = await driven.slack.seen("response_url");
    await until(() => driven.store.replies.size === 1);
    await press(driven, named(answer?.args, "Share in channel"), ephemeral);
    const shared = (await driven.slack.seen("response_url", 2))[1];
    expect(shared?.args).toMatchObject({ response_type: "in_channel" });
    expect(shared?.args.text).toContain("You asked: MBA &amp; pay?");
  });
});

describe("answers that nobody asked the bot for", () => {
  async function watching(more: Json = {}) {
    const driven = await drive();
    const place = { platform: "slack" as const, workspace: "T1", channel: "C1" };
    await driven.store.changeSettings(place, { autoAnswer: "answer", ...more });
    return driven;
  }

  it("come in a thread and can be dismissed by the asker only", async () => {
    const driven = await watching();
    const event = message("do I need an MBA?");
    await driven.post(envelope(event));
    const [answer] = await driven.slack.seen("chat.postMessage");
    expect(driven.advisor.asked[0]?.addressed).toBe(false);
    expect(answer?.args.thread_ts).toBe(event.ts);
    const dismiss = named(answer?.args, "Dismiss");
    await press(driven, dismiss, { user: { id: "U2", team_id: "T1" } });
    const [refusal] = await driven.slack.seen("response_url");
    expect(refusal?.args.text).toContain("Only the person who asked");
    expect(driven.slack.callsOf("chat.delete")).toHaveLength(0);
    await press(driven, dismiss);
    const [call] = await driven.slack.seen("chat.delete");
    expect(call?.args).toMatchObject({ channel: "C1", ts: "1700.1" });
  });

  it("need to be sure, and to be answers", async () => {
    const advisor = createScriptedAdvisor(({ text }) => {
      if (text === "unsure") return directAnswer("x", { confidence: 0.7 });
      if (text === "thanks") return { kind: "smalltalk", text: "You're welcome.", confidence: 1 };
      if (text === "other") return { kind: "silent", text: "", confidence: 0 };
      return undefined;
    });
    const driven = await drive({ advisor });
    const place = { platform: "slack" as const, workspace: "T1", channel: "C1" };
    await driven.store.changeSettings(place, { autoAnswer: "answer" });
    for (const text of ["unsure", "thanks", "other", "<@U2> MBA?", ""]) {
      await driven.post(envelope(message(text)));
    }
    await driven.post(envelope(message("MBA?")));
    await driven.slack.seen("chat.postMessage");
    expect(driven.slack.callsOf("chat.postMessage")).toHaveLength(1);
  });

  it("follow up without a mention while the asker is alone in the thread", async () => {
    const driven = await watching();
    const root = message("do I need an MBA?");
    const inThread = (text: string, user: string) =>
      driven.post(envelope(message(text, { user, thread_ts: root.ts })));
    await driven.post(envelope(root));
    await driven.slack.seen("chat.postMessage");
    await inThread("and for a director?", "U1");
    await driven.slack.seen("chat.postMessage", 2);
    await inThread("I did one", "U2");
    await inThread("and pay?", "U1");
    await driven.post(envelope(mention("last", { channel: "C9" })));
    const sent = await driven.slack.seen("chat.postMessage", 3);
    expect(sent.map(({ args }) => args.channel)).toEqual(["C1", "C1", "C9"]);
  });

  it("are only offered, to the asker alone, where the settings say so", async () => {
    const driven = await watching({ autoAnswer: "suggest" });
    await driven.post(envelope(message("do I need an MBA?")));
    const [offer] = await driven.slack.seen("chat.postEphemeral");
    expect(offer?.args).toMatchObject({ user: "U1", channel: "C1" });
    expect(controls(offer?.args)).toHaveLength(1);
    expect(driven.slack.callsOf("chat.postMessage")).toHaveLength(0);
  });
});

describe("commands", () => {
  async function say(driven: Driven, text: string, more: Json = {}) {
    const before = driven.slack.callsOf("response_url").length;
    await driven.post(command(text, driven.slack.responseUrl(), more), { form: true });
    return (await driven.slack.seen("response_url", before + 1)).at(-1)?.args;
  }

  it("help, topics and sources show what there is", async () => {
    const driven = await drive();
    expect((await say(driven, "help"))?.text).toContain("forget-me");
    expect((await say(driven, ""))?.text).toContain("forget-me");
    expect((await say(driven, "sources"))?.text).toContain("340 passages, read on 2026-01-02");
    const topics = await say(driven, "topics");
    expect(topics?.text).toContain("Section 0");
    await press(driven, named(topics, "More"), ephemeral);
    const [, next] = (await driven.slack.seen("response_url", 5)).slice(-2);
    expect(next?.args).toMatchObject({ replace_original: true });
    expect(next?.args.text).toContain("Section 19");
  });

  it("compare asks for both sides", async () => {
    const driven = await drive();
    await say(driven, "compare CIO vs CTO");
    expect(driven.advisor.asked[0]?.text).toBe("CIO vs CTO");
    expect((await say(driven, "compare CIO"))?.text).toContain("Name two things");
  });

  it("forget-me deletes what is kept about the person", async () => {
    const driven = await drive();
    await say(driven, "MBA?");
    await until(() => driven.store.replies.size === 1);
    expect((await say(driven, "forget-me"))?.text).toContain("Deleted: 1 entry");
    driven.store.mode = "broken";
    expect((await say(driven, "forget-me"))?.text).toContain("cannot be reached");
  });

  it("forget-me reaches conversations that left no reply, also direct ones", async () => {
    const advisor = createScriptedAdvisor(() => ({
      kind: "smalltalk",
      text: "Hello!",
      confidence: 1,
    }));
    const driven = await drive({ advisor });
    await driven.post(envelope(direct("hi there", { user: "U9" })));
    await driven.slack.seen("chat.postMessage", 1);
    await until(() => driven.store.values.size > 0);
    await say(driven, "forget-me", { user_id: "U9" });
    expect([...driven.store.values.keys()]).toEqual([]);
  });

  it("settings are changed by admins only", async () => {
    const driven = await drive();
    const shown = await say(driven, "settings");
    expect(shown?.text).toContain("Questions not put to me: off");
    const value = JSON.stringify({ do: "set", change: { autoAnswer: "answer" } });
    const menu = { type: "static_select", action_id: "set:0", selected_option: { value } };
    await press(driven, menu, ephemeral);
    const refusal = (await driven.slack.seen("response_url", 2))[1];
    expect(refusal?.args.text).toContain("Only admins");
    await press(driven, menu, { ...ephemeral, user: { id: "UADMIN", team_id: "T1" } });
    const changed = (await driven.slack.seen("response_url", 3))[2];
    expect(changed?.args.text).toContain("Questions not put to me: answer");
    driven.slack.on("users.info", () => ({ body: { ok: false, error: "missing_scope" } }));
    await press(driven, menu, ephemeral);
    expect((await driven.slack.seen("response_url", 4))[3]?.args.text).toContain("users:read");
  });

  it("settings mentors names a group that refusals point to", async () => {
    const advisor = createScriptedAdvisor(() => ({
      kind: "refusal",
      text: "No guide covers <!channel> that.",
      confidence: 0.9,
      notCovered: ["that"],
      related: [SUGGESTION],
    }));
    const driven = await drive({ advisor });
    await say(driven, "settings mentors <!subteam^S123|@mentors>", { user_id: "UADMIN" });
    await driven.post(envelope(mention("visa?")));
    const [call] = await driven.slack.seen("chat.postMessage");
    expect(call?.args.text).toContain("<!subteam^S123>");
    expect(JSON.stringify(call?.args).match(/<!/g)).toHaveLength(2);
    await until(() => driven.store.misses.length === 1);
  });
});

describe("the App Home", () => {
  it("can be browsed from topics down to a passage and back", async () => {
    const driven = await drive();
    const home = {
      container: { type: "view", view_id: "V1" },
      channel: undefined,
      message: undefined,
    };
    const view = async (count: number) =>
      (await driven.slack.seen("views.publish", count))[count - 1]?.args;
    await driven.post(
      envelope({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home" }),
    );
    expect(JSON.stringify(controls(await view(1)))).toContain("Section 0");
    await press(driven, named(await view(1), "Open"), home);
    expect(JSON.stringify(await view(2))).toContain("What about 0.0?");
    await press(driven, named(await view(2), "Open"), home);
    expect(driven.advisor.asked[0]).toMatchObject({ passage: "guide-0-0" });
    expect(JSON.stringify(await view(3))).toContain("Answer to: What about 0.0?");
    await press(driven, named(await view(3), "Start"), home);
    await view(4);
  });

  it("shows tables as lists, because views hold no tables", async () => {
    const table = { kind: "table", header: ["State", "Pay"], rows: [["Ohio", "$1"]] };
    const advisor = createScriptedAdvisor(() => directAnswer("x", { body: [table] } as never));
    const driven = await drive({ advisor });
    const home = {
      container: { type: "view", view_id: "V1" },
      channel: undefined,
      message: undefined,
    };
    const page = { page: "passage", passage: "p", question: "Pay?" };
    await press(driven, button({ do: "open", page }), home);
    const [view] = await driven.slack.seen("views.publish");
    expect(JSON.stringify(view?.args)).toContain("Ohio: Pay $1");
  });

  it("offers first questions in both kinds of conversation view", async () => {
    const driven = await drive();
    await driven.post(
      envelope({ type: "app_home_opened", user: "U1", channel: "D1", tab: "messages" }),
    );
    const [agent] = await driven.slack.seen("assistant.threads.setSuggestedPrompts");
    expect(agent?.args).not.toHaveProperty("thread_ts");
    const assistant_thread = { user_id: "U1", channel_id: "D1", thread_ts: "1.1", context: {} };
    await driven.post(envelope({ type: "assistant_thread_started", assistant_thread }));
    const [, older] = await driven.slack.seen("assistant.threads.setSuggestedPrompts", 2);
    expect(older?.args).toMatchObject({ thread_ts: "1.1" });
  });

  it("costs no answer when none of that is allowed", async () => {
    const driven = await drive();
    for (const method of ["views.publish", "assistant.threads.setSuggestedPrompts"]) {
      driven.slack.on(method, () => ({ body: { ok: false, error: "missing_scope" } }));
    }
    await driven.post(
      envelope({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home" }),
    );
    await driven.post(
      envelope({ type: "app_home_opened", user: "U1", channel: "D1", tab: "messages" }),
    );
    await driven.post(envelope(direct("MBA?")));
    await driven.slack.seen("chat.postMessage");
  });
});

describe("the message shortcut", () => {
  const shortcut = (text: string, responseUrl: string) => ({
    type: "message_action",
    callback_id: "ask_about_message",
    user: { id: "U1" },
    team: { id: "T1" },
    channel: { id: "C1" },
    message: { text, ts: "1.1", user: "U2" },
    response_url: responseUrl,
    trigger_id: "t",
  });

  it("answers privately, also when there is nothing to ask", async () => {
    const driven = await drive();
    await driven.interact(shortcut("do I need an MBA?", driven.slack.responseUrl()));
    const [answer] = await driven.slack.seen("response_url");
    expect(answer?.args.text).toContain("Answer to: do I need an MBA?");
    await driven.interact(shortcut("", driven.slack.responseUrl()));
    const [, nothing] = await driven.slack.seen("response_url", 2);
    expect(nothing?.args.text).toContain("no text");
  });
});
