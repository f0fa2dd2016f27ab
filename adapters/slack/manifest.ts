import { STARTERS } from "./starters.ts";

/** What every scope is for. Nothing is asked for that is not used. */
export const SCOPES = {
  "app_mentions:read": "hear that it was mentioned",
  "assistant:write": "offer first questions in its Messages tab",
  "chat:write": "answer",
  commands: "the /career command and the message shortcut",
  "im:history": "read what is written to it directly",
  "usergroups:read": "let the members of the mentors' group see the report (optional)",
  "users:read": "check that whoever changes its settings is an admin (optional)",
} as const;

/** In addition, where channels may ask for answers to questions that are not put to the bot. */
export const AUTO_ANSWER_SCOPES = {
  "channels:history": "read the public channels that it was invited to",
  "groups:history": "read the private channels that it was invited to",
} as const;

const OPTIONAL = ["usergroups:read", "users:read"];
const EVENTS = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "message.im",
  "tokens_revoked",
];
const AUTO_ANSWER_EVENTS = ["message.channels", "message.groups"];

export interface ManifestOptions {
  /** Public address of the bot, without a path; without one the manifest is for Socket Mode. */
  readonly url?: string | undefined;
  /** Whether the bot reads the channels that it is in. */
  readonly autoAnswer?: boolean;
  /** Whether several workspaces install it, with tokens that are renewed. Needs `url`. */
  readonly distributed?: boolean;
}

/** The scopes that the bot asks for when it is installed. */
export function botScopes(autoAnswer = false): string[] {
  return Object.keys(autoAnswer ? { ...SCOPES, ...AUTO_ANSWER_SCOPES } : SCOPES);
}

/** The app's manifest, for https://api.slack.com/apps?new_app=1. */
export function createManifest({ url, autoAnswer = false, distributed = false }: ManifestOptions) {
  const requests = url === undefined ? undefined : new URL("/slack/events", url).href;
  const address = requests === undefined ? {} : { request_url: requests };
  const redirects =
    distributed && url !== undefined
      ? { redirect_urls: [new URL("/slack/oauth_redirect", url).href] }
      : {};
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: "Career Advisor",
      description: "Short answers about careers, each with its source. No language model.",
      background_color: "#1d3557",
    },
    features: {
      agent_view: {
        agent_description:
          "Answers questions about careers from a small library of guides, each with its source.",
        suggested_prompts: STARTERS,
      },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: "Career Advisor", always_online: true },
      shortcuts: [
        {
          name: "Ask the career advisor",
          type: "message" as const,
          callback_id: "ask_about_message",
          description: "Ask the career advisor about this",
        },
      ],
      slash_commands: [
        {
          command: "/career",
          description: "Ask the career advisor, for your eyes only",
          usage_hint: "do I need an MBA? | compare CIO vs CTO | topics | help",
          should_escape: true,
          ...(requests === undefined ? {} : { url: requests }),
        },
      ],
    },
    oauth_config: {
      ...redirects,
      scopes: { bot: botScopes(autoAnswer), bot_optional: OPTIONAL },
    },
    settings: {
      event_subscriptions: {
        ...address,
        bot_events: autoAnswer ? [...EVENTS, ...AUTO_ANSWER_EVENTS] : EVENTS,
      },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: distributed && url !== undefined,
    },
  };
}
