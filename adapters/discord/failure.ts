import { DiscordAPIError, HTTPError } from "discord.js";

/**
 * What became of a call to Discord:
 * - `expired`: the interaction's token is no longer good; nobody can be told
 * - `acknowledged`: the interaction has had its first response already
 * - `gone`: the channel or message is no longer there
 * - `forbidden`: a permission is missing, the thread is locked or archived, a filter objects
 * - `unreferenced`: only the reference to the message that is replied to was refused
 * - `unauthorized`: the token was withdrawn
 * - `passing`: Discord or the network failed; worth another try
 * - `fault`: anything else, ours
 */
export type Failure =
  | "expired"
  | "acknowledged"
  | "gone"
  | "forbidden"
  | "unreferenced"
  | "unauthorized"
  | "passing"
  | "fault";

/** Codes from topics/opcodes-and-status-codes in Discord's documentation. */
const BY_CODE: ReadonlyMap<number, Failure> = new Map([
  [10_015, "expired"],
  [10_062, "expired"],
  [50_027, "expired"],
  // A forum post whose opening message is still on its way.
  [40_058, "passing"],
  [40_060, "acknowledged"],
  [50_083, "forbidden"],
  [160_002, "unreferenced"],
  [160_005, "forbidden"],
  // Blocked by the server's own filter.
  [200_000, "forbidden"],
]);
const NETWORK = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_SOCKET",
]);

export function failureOf(error: unknown): Failure {
  if (error instanceof DiscordAPIError) return BY_CODE.get(Number(error.code)) ?? byStatus(error);
  if (error instanceof HTTPError) return error.status >= 500 ? "passing" : "fault";
  return isNetworkError(error) ? "passing" : "fault";
}

/** A short code for the log: never a message, which may hold text or tokens. */
export function codeOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.status}/${error.code}`;
  if (error instanceof HTTPError) return `${error.status}`;
  if (!(error instanceof Error)) return typeof error;
  return "code" in error ? String(error.code) : error.name;
}

function byStatus({ status }: DiscordAPIError): Failure {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "gone";
  return status >= 500 ? "passing" : "fault";
}

function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "AbortError" || error.name === "TimeoutError") return true;
  if ("code" in error && typeof error.code === "string" && NETWORK.has(error.code)) return true;
  return error.cause !== undefined && isNetworkError(error.cause);
}
