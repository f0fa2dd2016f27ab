import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";

export interface Replica {
  /** Where Slack's events go. */
  readonly events: string;
  readonly metrics: () => Promise<string>;
  readonly alive: () => boolean;
  /** Peak memory so far, in MB; 0 where the system does not tell. */
  peakMemory(): Promise<number>;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator does. Resolves with the exit code. */
  stop(): Promise<number | null>;
}

const READY_WITHIN = 60_000;

/** `npm start` as a process of its own, on free ports; resolves when it is ready. */
export async function startReplica(
  environment: Readonly<Record<string, string>>,
): Promise<Replica> {
  const [port, operation] = await Promise.all([freePort(), freePort()]);
  const child = spawn(process.execPath, ["--import", "tsx", "adapters/start.ts"], {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: "warn",
      ...environment,
      PORT: String(port),
      OPS_PORT: String(operation),
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const base = `http://127.0.0.1:${operation}`;
  try {
    await untilReady(child, `${base}/readyz`);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  const ended = once(child, "exit");
  return {
    events: `http://127.0.0.1:${port}/slack/events`,
    metrics: async () => (await fetch(`${base}/metrics`)).text(),
    alive: () => child.exitCode === null && child.signalCode === null,
    peakMemory: () => peakMemory(child),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      return child.exitCode;
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  let state = "no answer";
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The bot ended with code ${child.exitCode}.`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    state = response ? await response.text() : "no answer";
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The bot was not ready within ${READY_WITHIN / 1000} s: ${state}`);
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
