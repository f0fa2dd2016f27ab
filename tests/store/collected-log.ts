import type { Log } from "../../src/log.ts";

/** A log that can be read: `level: message`. */
export function createCollectedLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const collect = (level: string) => (_fields: object, message: string) => {
    lines.push(`${level}: ${message}`);
  };
  return {
    lines,
    debug: collect("debug"),
    info: collect("info"),
    warn: collect("warn"),
    error: collect("error"),
  };
}
