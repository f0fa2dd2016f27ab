import { setTimeout as pause } from "node:timers/promises";
import { type Authorize, webApi } from "@slack/bolt";
import { AdvisorError } from "../../../src/errors.ts";
import type { Log } from "../../../src/log.ts";
import { errorCode } from "../error-code.ts";

const LONGEST_PAUSE = 3000;

/**
 * Asks Slack whose token `botToken` is, for as long as Slack cannot be reached. Done before anything
 * is received: Bolt would leave every event waiting for it.
 * @throws {AdvisorError} when Slack refuses the token.
 */
export async function identify(
  botToken: string,
  clientOptions: webApi.WebClientOptions,
  log: Log,
  isStopped: () => boolean,
): Promise<Authorize<boolean>> {
  const client = new webApi.WebClient(botToken, clientOptions);
  for (let wait = 500; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      const { bot_id: botId, user_id: botUserId } = await client.auth.test();
      const identity = {
        botToken,
        ...(botId === undefined ? {} : { botId }),
        ...(botUserId === undefined ? {} : { botUserId }),
      };
      // Bolt writes into what it gets: a new object for every event.
      return async () => ({ ...identity });
    } catch (error) {
      const code = errorCode(error);
      if (isRefusal(error, code)) throw refused(code);
      if (isStopped()) throw error;
      log.warn({ code }, "Slack cannot be reached; trying again.");
      await pause(wait);
    }
  }
}

const PASSING = new Set([
  "internal_error",
  "service_unavailable",
  "request_timeout",
  "ratelimited",
  "fatal_error",
  "unreadable_response",
]);

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof webApi.WebAPIPlatformError && !PASSING.has(code);
}

function refused(code: string): AdvisorError {
  return new AdvisorError(
    `Slack refused SLACK_BOT_TOKEN (${code}).`,
    "Copy the Bot User OAuth Token from OAuth & Permissions of your app, and install the app.",
  );
}
