import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createManifest } from "../../../adapters/slack/manifest.ts";

const text = (limit: number) => z.string().min(1).max(limit);
const url = z.url({ protocol: /^https$/ });
/** Slack's rules for manifests, from the types of @slack/web-api 8.2 and docs.slack.dev/reference/app-manifest. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({
      agent_description: text(300),
      suggested_prompts: z.array(z.strictObject({ title: text(75), message: text(300) })).max(4),
    }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[\w .-]{1,80}$/),
      always_online: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(24),
          type: z.enum(["message", "global"]),
          callback_id: text(255),
          description: text(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z-]{1,31}$/),
          description: text(2000),
          usage_hint: text(1000),
          should_escape: z.literal(true),
          url: url.optional(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(url).max(1000).optional(),
    scopes: z.strictObject({ bot: z.array(text(100)).max(255), bot_optional: z.array(text(100)) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url.optional(),
      bot_events: z.array(text(100)).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: url.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** The scope that Slack wants for each event. */
const SCOPE_OF: Readonly<Record<string, string | undefined>> = {
  app_mention: "app_mentions:read",
  "message.im": "im:history",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
};

const address = "https://bot.example.org";

describe.each([
  ["Socket Mode", {}],
  ["Socket Mode that reads channels", { autoAnswer: true }],
  ["HTTP", { url: address }],
  ["several workspaces", { url: address, distributed: true, autoAnswer: true }],
])("the manifest for %s", (_, options) => {
  const manifest = createManifest(options);
  it("keeps to Slack's rules", () => {
    expect(Manifest.parse(manifest)).toEqual(manifest);
  });

  it("asks for the scopes of its events, and for nothing else that reads", () => {
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    const events = manifest.settings.event_subscriptions.bot_events;
    const wanted = events.flatMap((event) => SCOPE_OF[event] ?? []);
    expect(
      bot.filter((scope) => scope.endsWith(":history") || scope === "app_mentions:read").sort(),
    ).toEqual(wanted.sort());
    expect(bot).toEqual(expect.arrayContaining(bot_optional));
  });

  it("is reached in one way", () => {
    const { settings, features } = manifest;
    const isHttp = "url" in options;
    expect(settings.socket_mode_enabled).toBe(!isHttp);
    const addresses = [
      "request_url" in settings.event_subscriptions,
      "request_url" in settings.interactivity,
      ...features.slash_commands.map((command) => "url" in command),
    ];
    expect(new Set(addresses)).toEqual(new Set([isHttp]));
  });
});

describe("npm run slack:manifest", () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [
      "--import",
      "tsx",
      "adapters/slack/print-manifest.ts",
      ...args,
    ]);

  it("prints JSON", async () => {
    const { stdout } = await run("--url", address);
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(JSON.stringify(createManifest({ url: address }))),
    );
  });

  it("says what is wrong", async () => {
    await expect(run("--url", "nonsense")).rejects.toMatchObject({ code: 2 });
  });
});
