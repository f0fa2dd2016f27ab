import type { AdvisorError } from "../src/errors.ts";
import type { Log } from "../src/log.ts";
import type { Adapter } from "./adapter.ts";

/** How long adapters may take to finish what is under way (ms); container hosts wait for ten seconds. */
export const STOP_WITHIN = 8000;

/** How often it is looked whether npm still lives (ms). */
const PARENT_CHECK = 500;

interface ServeOptions {
  readonly adapters: readonly Adapter[];
  readonly log: Log;
  /** Resolves with the signal's name when the process is asked to stop; rejects when it must. */
  readonly stopped: Promise<string>;
  /** @default STOP_WITHIN */
  readonly stopWithin?: number;
}

/**
 * Runs adapters until the process is asked to stop, then stops them within a bound.
 * Rejects, after stopping the others, when one can never connect (again).
 */
export async function serve({ adapters, log, stopped, stopWithin }: ServeOptions): Promise<void> {
  try {
    const connected = Promise.all(adapters.map((adapter) => connect(adapter, log)));
    await Promise.race([connected, stopped]);
    const signal = await stopped;
    log.info({ signal }, "Stopping.");
  } finally {
    await stopAll(adapters, log, stopWithin ?? STOP_WITHIN);
  }
}

/**
 * The end of the process: `stopped` resolves at the first SIGTERM or SIGINT, and rejects when
 * `fail` is called. Further signals change nothing: npm and a terminal both pass them on, so
 * that one key press may arrive twice.
 * @param runByNpm whether npm's shell is the parent; see `watchParent`.
 */
export function untilStopped(runByNpm: boolean): {
  stopped: Promise<string>;
  fail: (error: AdvisorError) => void;
} {
  let fail = (_: AdvisorError) => {};
  const stopped = new Promise<string>((resolve, reject) => {
    fail = reject;
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, resolve);
    if (runByNpm) watchParent(() => resolve("npm ended"));
  });
  return { stopped, fail };
}

// npm hands a signal to its shell, which ends without passing it on: the bot would live on unseen.
function watchParent(onEnd: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) onEnd();
  }, PARENT_CHECK);
  timer.unref();
}

async function connect(adapter: Adapter, log: Log): Promise<void> {
  await adapter.start();
  log.info({ adapter: adapter.name }, "Connected.");
}

async function stopAll(adapters: readonly Adapter[], log: Log, within: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, within, "late");
  });
  const all = Promise.all(adapters.map((adapter) => stop(adapter, log)));
  if ((await Promise.race([all, bound])) === "late")
    log.warn({ within }, "Stopped without waiting any longer.");
  clearTimeout(timer);
}

async function stop(adapter: Adapter, log: Log): Promise<void> {
  try {
    await adapter.stop();
  } catch (error) {
    log.error({ adapter: adapter.name, error }, "Could not stop cleanly.");
  }
}
