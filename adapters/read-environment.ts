import { ConfigError } from "../src/errors.ts";

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/**
 * The environment, with what `.env` in the working directory adds to it: the only place that
 * reads it. Variables that are set already win.
 * @throws {ConfigError} when there is a `.env` that cannot be read.
 */
export function readEnvironment(): EnvironmentVariables {
  try {
    process.loadEnvFile();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code !== "ENOENT")
      throw new ConfigError(
        `.env cannot be read (${code ?? cause}).`,
        "Check its permissions, or take it away.",
        { cause },
      );
  }
  return process.env;
}
