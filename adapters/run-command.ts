import { AdvisorError, ConfigError } from "../src/errors.ts";
import { neutralize } from "./terminal/render/neutralize.ts";

/** Command lines end with 2 when they were called wrongly, with 1 when something is wrong. */
const WRONG_USE = 2;
const FAILURE = 1;

/**
 * Runs a command line to its end. An error becomes one message on standard error and an exit
 * code, never a stack trace; a reader that goes away (`| head -1`) ends it without a word.
 * @param main resolves with the exit code.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  process.stdout.on("error", fail);
  process.on("uncaughtException", fail);
  try {
    const code = await main();
    // Windows writes to pipes in the background.
    await new Promise((done) => process.stdout.write("", done));
    process.exit(code);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  if (isBrokenPipe(error)) process.exit(0);
  process.stderr.write(`${neutralize(messageOf(error))}\n`);
  process.exit(error instanceof ConfigError ? WRONG_USE : FAILURE);
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

function messageOf(error: unknown): string {
  if (error instanceof AdvisorError) return error.message;
  return `This is a fault in the program, please report it: ${error}`;
}
