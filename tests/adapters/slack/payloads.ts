/** What Slack sends, cut down to what its documentation promises. */
type Json = Record<string, unknown>;

let serial = 0;

export function freshTs(): string {
  serial += 1;
  return `1700000000.${String(serial).padStart(6, "0")}`;
}

export function envelope(event: Json, more: Json = {}): Json {
  serial += 1;
  return {
    token: "x",
    team_id: "T1",
    api_app_id: "A1",
    type: "event_callback",
    event_id: `Ev${serial}`,
    event_time: 1_700_000_000,
    authorizations: [{ team_id: "T1", enterprise_id: null, user_id: "UBOT", is_bot: true }],
    event,
    ...more,
  };
}

export function mention(text: string, more: Json = {}): Json {
  const ts = freshTs();
  return {
    type: "app_mention",
    user: "U1",
    text: `<@UBOT> ${text}`,
    channel: "C1",
    ts,
    event_ts: ts,
    ...more,
  };
}

export function message(text: string, more: Json = {}): Json {
  const ts = freshTs();
  return {
    type: "message",
    user: "U1",
    text,
    channel: "C1",
    channel_type: "channel",
    ts,
    event_ts: ts,
    ...more,
  };
}

export function direct(text: string, more: Json = {}): Json {
  return message(text, { channel: "D1", channel_type: "im", ...more });
}

export function command(text: string, responseUrl: string, more: Json = {}): Json {
  return {
    token: "x",
    team_id: "T1",
    team_domain: "x",
    channel_id: "C1",
    channel_name: "general",
    user_id: "U1",
    user_name: "ann",
    command: "/career",
    text,
    api_app_id: "A1",
    response_url: responseUrl,
    trigger_id: `t${++serial}`,
    ...more,
  };
}

export function click(action: Json, more: Json = {}): Json {
  return {
    type: "block_actions",
    user: { id: "U1", team_id: "T1" },
    team: { id: "T1", domain: "x" },
    api_app_id: "A1",
    channel: { id: "C1", name: "general" },
    container: { type: "message", message_ts: "1700.1", channel_id: "C1", is_ephemeral: false },
    message: { ts: "1700.1", text: "..." },
    trigger_id: `t${++serial}`,
    actions: [{ block_id: "b", action_ts: freshTs(), ...action }],
    ...more,
  };
}

export function button(control: Json): Json {
  return { type: "button", action_id: `${String(control.do)}:0`, value: JSON.stringify(control) };
}
