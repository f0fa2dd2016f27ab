import type { Environment } from "../../src/config.ts";
import { ConfigError } from "../../src/errors.ts";

/** How events arrive. */
export type Transport =
  | { readonly kind: "socket"; readonly appToken: string }
  | { readonly kind: "http"; readonly signingSecret: string };

/** Whose token is used: that of one workspace, or those of all that installed the app. */
export type Access =
  | { readonly kind: "token"; readonly botToken: string }
  | {
      readonly kind: "oauth";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      /** Whether workspaces are asked for the scopes that reading their channels takes. */
      readonly autoAnswer: boolean;
    };

export interface SlackConfig {
  readonly transport: Transport;
  readonly access: Access;
  readonly port: number;
  /** Base address of the Web API, with its last slash. */
  readonly apiUrl: string;
}

/**
 * What the environment says about Slack.
 * @throws {ConfigError} naming the variables that are missing, never their values.
 */
export function readSlackConfig(config: Environment): SlackConfig {
  const apiUrl = config.SLACK_API_URL ?? "https://slack.com/api/";
  return {
    transport: readTransport(config),
    access: readAccess(config),
    port: config.PORT,
    apiUrl: apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`,
  };
}

/** Whether any variable asks for Slack. */
export function wantsSlack(config: Environment): boolean {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = config;
  return [SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID].some(Boolean);
}

function readTransport({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Environment): Transport {
  if (SLACK_APP_TOKEN !== undefined) return { kind: "socket", appToken: SLACK_APP_TOKEN };
  if (SLACK_SIGNING_SECRET !== undefined) {
    return { kind: "http", signingSecret: SLACK_SIGNING_SECRET };
  }
  throw new ConfigError(
    "Slack has no way to reach the bot: neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set.",
    "Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).",
  );
}

function readAccess(config: Environment): Access {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_BOT_TOKEN } = config;
  if (SLACK_CLIENT_ID && SLACK_CLIENT_SECRET && SLACK_STATE_SECRET) {
    return {
      kind: "oauth",
      clientId: SLACK_CLIENT_ID,
      clientSecret: SLACK_CLIENT_SECRET,
      stateSecret: SLACK_STATE_SECRET,
      autoAnswer: config.SLACK_AUTO_ANSWER,
    };
  }
  if (SLACK_BOT_TOKEN !== undefined) return { kind: "token", botToken: SLACK_BOT_TOKEN };
  throw new ConfigError(
    "Slack has no token for the bot.",
    "Set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET for several.",
  );
}
