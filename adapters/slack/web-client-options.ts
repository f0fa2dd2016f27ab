import type { webApi } from "@slack/bolt";
import type { SlackConfig } from "./slack-config.ts";

/** How long one call of the Web API may take, in ms. */
const CALL = 15_000;

/**
 * Bolt's defaults wait without end and retry for half an hour. Here `withRetries` decides what is
 * worth another attempt.
 */
export function webClientOptions(
  { apiUrl }: SlackConfig,
  logger: NonNullable<webApi.WebClientOptions["logger"]>,
): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: CALL,
    retryConfig: { retries: 0 },
    // A limit of one channel must not hold up the answers in all others.
    rejectRateLimitedCalls: true,
    logger,
  };
}
