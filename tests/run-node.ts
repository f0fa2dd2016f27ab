import { spawn } from "node:child_process";

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Given a way to send a signal, at once. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** Called with all output so far, and a way to send a signal. */
  readonly onOutput?: (stdout: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs one of the project's commands as its npm script does, without npm's own start-up time. */
export function runNode(file: string, args: readonly string[], options: RunOptions = {}) {
  return runProcess(process.execPath, ["--import", "tsx", file, ...args], options);
}

/** Runs any command to its end. Colours, tokens and folders of this environment are kept away from it. */
export function runProcess(command: string, args: readonly string[], options: RunOptions = {}) {
  const { input = "", env = {}, cwd, onStart, onOutput } = options;
  const { PATH = "", HOME = "" } = process.env;
  return new Promise<Result>((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { PATH, HOME, ...env } });
    onStart?.((signal) => child.kill(signal));
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      onOutput?.(stdout, (signal) => child.kill(signal));
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // A command that ends before it has read everything closes the pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
