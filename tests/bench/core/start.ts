import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Result, runProcess } from "../../run-node.ts";
import type { Table } from "../print-table.ts";
import { median } from "../quantiles.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const QUESTION = "do I need an MBA?";
const RUNS = 7;
/** Makes a process tell at its end how much resident memory it had at most (KiB). */
const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

const COMMANDS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  "npm run -s ask": ["npm", "run", "-s", "ask", "--", QUESTION],
  "node adapters/terminal/ask.ts": [...nodeWith("tsx"), "adapters/terminal/ask.ts", QUESTION],
  "node, nothing to do": [...nodeWith(), "-e", "0"],
};

/** Whole processes, from their start to their end with the answer printed. */
export async function benchStart(progress: (text: string) => void): Promise<Table> {
  const rows: Table["rows"][number][] = [];
  for (const [process, [command, ...args]] of Object.entries(COMMANDS)) {
    progress(`core: starting ${process}`);
    await run(command, args); // Compiled sources are kept on disk from then on.
    const runs: Run[] = [];
    for (let i = 0; i < RUNS; i++) runs.push(await run(command, args));
    const times = runs.map(({ time }) => time);
    const peaks = runs.flatMap(({ peak }) => peak ?? []);
    rows.push({
      process,
      runs: RUNS,
      "median ms": Math.round(median(times)),
      "fastest ms": Math.round(Math.min(...times)),
      "slowest ms": Math.round(Math.max(...times)),
      "peak memory MiB": peaks.length > 0 ? Math.round(median(peaks)) : "",
    });
  }
  return { title: `Start to first answer: "${QUESTION}"`, rows };
}

interface Run {
  /** Milliseconds. */
  readonly time: number;
  /** MiB; only of processes that tell. */
  readonly peak?: number;
}

async function run(command: string, args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const result = await runProcess(command, args, { cwd: ROOT });
  const time = performance.now() - started;
  if (result.code !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${result.stderr}`);
  const peak = peakOf(result);
  return peak === undefined ? { time } : { time, peak };
}

function peakOf({ stderr }: Result): number | undefined {
  const told = z.coerce.number().int().positive().safeParse(stderr.split("\n").at(-1));
  return told.success ? told.data / 1024 : undefined;
}

function nodeWith(...imports: readonly string[]): [string, ...string[]] {
  return [process.execPath, ...[...imports, TELL_MEMORY].flatMap((name) => ["--import", name])];
}
