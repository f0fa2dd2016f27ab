import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../../src/log.ts";

const TOKEN = /x(?:ox[a-z]|app)[\w.-]*/g;
const LENGTH = 300;

/** Bolt's log in ours. Its debug level holds whole payloads, so that it is never passed on. */
export function createBoltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => log.debug({}, describe(parts)),
    warn: (...parts: unknown[]) => log.warn({}, describe(parts)),
    error: (...parts: unknown[]) => log.error({}, describe(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

/** Sentences of the library itself; of errors only the name, of everything else nothing. */
function describe(parts: readonly unknown[]): string {
  const words = parts.map((part) => {
    if (typeof part === "string") return part;
    return part instanceof Error ? part.name : "";
  });
  const text = words.filter(Boolean).join(" ").replace(TOKEN, "[token]");
  return `Bolt: ${text.slice(0, LENGTH)}`;
}
