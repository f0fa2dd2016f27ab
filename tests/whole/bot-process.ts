import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { z } from "zod";

const Package = z.object({ scripts: z.object({ start: z.string() }) });

/** `npm start` as a process of its own. */
export interface BotProcess {
  /** Where Slack's events go. */
  readonly events: string;
  /** All that it has written to standard error so far: its log, and a last sentence. */
  readonly written: () => string;
  readonly metrics: () => Promise<string>;
  readonly alive: () => boolean;
  /** Peak memory so far, in MB; 0 where the system does not tell. */
  peakMemory(): Promise<number>;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator does. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Resolves with the exit code when it ends by itself. */
  ended(): Promise<number | null>;
}

const READY_WITHIN = 60_000;

/** Starts the bot on free ports; `environment` is all that it gets. Resolves when it is ready. */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const { bot, url, child } = await spawnBot(environment);
  try {
    await untilReady(child, url);
    return bot;
  } catch (cause) {
    await bot.kill();
    throw new Error(`The bot did not become ready. It wrote: ${bot.written()}`, { cause });
  }
}

/** Starts the bot where it is not meant to become ready. */
export async function startFailingBot(
  environment: Readonly<Record<string, string>>,
): Promise<BotProcess> {
  return (await spawnBot(environment)).bot;
}

async function spawnBot(environment: Readonly<Record<string, string>>) {
  const [port, operation] = await Promise.all([freePort(), freePort()]);
  const child = spawn(process.execPath, await startArguments(), {
    env: {
      PATH: process.env.PATH,
      ...environment,
      PORT: String(port),
      OPS_PORT: String(operation),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit").then(() => child.exitCode);
  const chunks: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  const alive = () => child.exitCode === null && child.signalCode === null;
  const end = (signal: NodeJS.Signals) => {
    if (alive()) child.kill(signal);
    return ended;
  };
  const url = `http://127.0.0.1:${operation}`;
  const bot: BotProcess = {
    events: `http://127.0.0.1:${port}/slack/events`,
    written: () => chunks.join(""),
    metrics: async () => (await fetch(`${url}/metrics`)).text(),
    alive,
    peakMemory: () => peakMemory(child),
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
    ended: () => ended,
  };
  return { bot, url: `${url}/readyz`, child };
}

/** What `npm start` gives to node: npm itself would stand between the test and the bot's signals. */
async function startArguments(): Promise<string[]> {
  const { scripts } = Package.parse(JSON.parse(await readFile("package.json", "utf8")));
  return scripts.start.split(" ").slice(1);
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  let state = "no answer";
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    state = response ? await response.text() : "no answer";
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not ready within ${READY_WITHIN / 1000} s: ${state}`);
}

async function peakMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No free port.");
  return address.port;
}
