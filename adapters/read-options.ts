import { type ParseArgsConfig, parseArgs } from "node:util";
import { ConfigError } from "../src/errors.ts";

/**
 * The command line as options and words.
 * @throws {ConfigError} naming what is wrong with it.
 */
export function readOptions<T extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    const [sentence] = problem.split(". ");
    throw new ConfigError(`${sentence?.replace(/\.$/, "")}.`, "--help shows what can be written.", {
      cause,
    });
  }
}
