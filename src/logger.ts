import { type DestinationStream, destination, pino } from "pino";
import type { Environment } from "./config.ts";
import type { Log } from "./log.ts";

const CENSOR = "[redacted]";
/** Fields that may hold what people wrote, or what opens a door: never logged, also one level down. */
const SECRET_FIELDS = ["text", "question", "content", "token", "password", "authorization"];
const SECRET = [
  /\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g,
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=:\/\/[^\s:@/]*:)[^\s@/]+(?=@)/g,
];
const STANDARD_ERROR = 2;

interface LoggerOptions {
  readonly level: Environment["LOG_LEVEL"];
  /** @default standard error, written at once so that no line is lost at an exit */
  readonly to?: DestinationStream;
}

/** A log of JSON lines without message text and tokens. */
export function createLogger({ level, to }: LoggerOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: maskStrings },
      serializers: { error: describeError, err: describeError },
      redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]), censor: CENSOR },
    },
    to ?? destination({ dest: STANDARD_ERROR, sync: true }),
  );
}

function maskStrings(fields: Record<string, unknown>): Record<string, unknown> {
  const masked = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "string" ? mask(value) : value,
  ]);
  return Object.fromEntries(masked);
}

// Errors of client libraries carry requests with their headers: only these four are taken over.
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? mask(error) : typeof error;
  return {
    name: error.name,
    ...("code" in error ? { code: error.code } : {}),
    message: mask(error.message),
    stack: mask(error.stack ?? ""),
  };
}

function mask(text: string): string {
  return SECRET.reduce((masked, pattern) => masked.replace(pattern, CENSOR), text);
}
