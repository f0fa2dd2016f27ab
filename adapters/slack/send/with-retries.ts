import { setTimeout as pause } from "node:timers/promises";
import { webApi } from "@slack/bolt";
import type { Observe } from "../../../src/operation/observe.ts";
import { errorCode } from "../error-code.ts";

const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5000;
/** Seconds that a rate limit is waited for, at most. */
const LONGEST_LIMIT = 120;
/** A late answer is better than none: about thirty seconds of outage are sat out. */
const ATTEMPTS = 10;
/** A call that timed out may have worked: one more attempt risks less than silence. */
const ATTEMPTS_AFTER_TIMEOUT = 2;

/** Slack's own words for a moment's trouble. */
const PASSING = new Set([
  "internal_error",
  "service_unavailable",
  "request_timeout",
  "ratelimited",
]);

/** Calls Slack again while it is out of order, but not when it says no. Counts every error. */
export async function withRetries<T>(count: Observe, call: () => Promise<T>): Promise<T> {
  for (let attempt = 1, wait = FIRST_PAUSE; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      count({ what: "platformError", surface: "slack", code: errorCode(error) });
      if (attempt >= attemptsFor(error)) throw error;
      const asked = pauseAsked(error);
      if (asked !== undefined)
        count({ what: "rateLimitWait", surface: "slack", seconds: asked / 1000 });
      await pause(asked ?? wait);
    }
    wait = Math.min(wait * 2, LONGEST_PAUSE);
  }
}

function attemptsFor(error: unknown): number {
  if (isTimeout(error)) return ATTEMPTS_AFTER_TIMEOUT;
  if (error instanceof webApi.WebAPIPlatformError) return PASSING.has(errorCode(error)) ? 3 : 1;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500 ? ATTEMPTS : 1;
  if (error instanceof webApi.WebAPIRequestError) return ATTEMPTS;
  // The client knows a 429 without a time to wait only as an error of no special kind.
  const isLimit = error instanceof Error && error.message.startsWith("Retry header");
  return isLimit || error instanceof webApi.WebAPIRateLimitedError ? ATTEMPTS : 1;
}

/** What a 429 asks for, in ms, spread a little so that not all who wait come back at once. */
function pauseAsked(error: unknown): number | undefined {
  if (!(error instanceof webApi.WebAPIRateLimitedError)) return undefined;
  return Math.min(error.retryAfter, LONGEST_LIMIT) * 1000 + Math.random() * 200;
}

function isTimeout(error: unknown): boolean {
  const cause = error instanceof webApi.WebAPIRequestError ? error.original : error;
  return cause instanceof Error && cause.name === "TimeoutError";
}
