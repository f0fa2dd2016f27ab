import { webApi } from "@slack/bolt";

/**
 * A short code for logs and decisions: Slack's own ("is_archived"), "http_503", "request_error", or the
 * error's name. Never a message: messages can hold what people wrote.
 */
export function errorCode(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return platformCode(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return "rate_limited";
  if (error instanceof webApi.WebAPIRequestError) return "request_error";
  if (error instanceof Error) return error.name;
  return "unknown";
}

/** An answer that is no JSON arrives as its whole text in the place of the code. */
function platformCode(code: unknown): string {
  return typeof code === "string" && /^[\w-]{1,80}$/.test(code) ? code : "unreadable_response";
}
