import type { Environment } from "../src/config.ts";
import { createAdvisor } from "../src/create-advisor.ts";
import type { AdvisorError } from "../src/errors.ts";
import type { Log } from "../src/log.ts";
import { createLogger } from "../src/logger.ts";
import { createMetrics } from "../src/operation/create-metrics.ts";
import { type Check, createOperationServer } from "../src/operation/operation-server.ts";
import { createPurgeTimer } from "../src/operation/purge-timer.ts";
import { serveKnowledge } from "../src/operation/serve-knowledge.ts";
import { createMentorsReport } from "../src/report/mentors-report.ts";
import { createLimits } from "../src/store/create-limits.ts";
import { createStore } from "../src/store/create-store.ts";
import type { AdapterEntry } from "./list-adapters.ts";
import { serve } from "./serve.ts";

export interface RunOptions {
  readonly entries: readonly AdapterEntry[];
  readonly config: Environment;
  /** Resolves with the signal's name when the process is asked to stop. */
  readonly stopped: Promise<string>;
  /** Makes `stopped` reject. */
  readonly onFatal: (error: AdvisorError) => void;
}

/** Something that runs beside the adapters. */
interface Companion {
  start(): unknown;
  stop(): Promise<void>;
}

/** The bot on its platforms, from the database to the last answer; resolves when it was stopped. */
export async function runAdapters({
  entries,
  config,
  stopped,
  onFatal,
}: RunOptions): Promise<void> {
  const log = createLogger({ level: config.LOG_LEVEL });
  process.on("uncaughtExceptionMonitor", (error) => log.error({ error }, "Crashed."));
  const metrics = createMetrics();
  const { observe } = metrics;
  const store = await createStore({
    config,
    log,
    observe: {
      lost: () => observe({ what: "lostNote" }),
      there: (there) => observe({ what: "store", there }),
    },
  });
  const limits = await createLimits({ config });
  try {
    const { advisor, watch, ...served } = await serveKnowledge({
      folder: config.KNOWLEDGE_DIR,
      open: (knowledge) => createAdvisor({ knowledge, conversations: store.conversations, log }),
      log,
      observe,
    });
    const report = createMentorsReport({ store, people: config.REPORT_PEOPLE, ...served });
    const given = { config, advisor, report, store, limits, log, count: observe, onFatal };
    const adapters = await Promise.all(entries.map((entry) => entry.open(given)));
    const checks = Object.fromEntries<Check>([
      ...adapters.map(({ name, ready }): [string, Check] => [name, ready]),
      ["store", () => store.ping()],
      ["knowledge", () => advisor.sources().length > 0],
    ]);
    const operation =
      config.OPS_PORT === undefined
        ? []
        : [createOperationServer({ port: config.OPS_PORT, checks, metrics, log })];
    const companions = [...operation, createPurgeTimer({ store, log }), watch];
    await beside(companions, () => serve({ adapters, log, stopped }));
  } finally {
    await close({ store, limits }, log);
  }
}

async function beside(companions: readonly Companion[], work: () => Promise<void>): Promise<void> {
  try {
    for (const companion of companions) await companion.start();
    await work();
  } finally {
    await Promise.all(companions.map((companion) => companion.stop()));
  }
}

async function close(parts: Readonly<Record<string, { close(): Promise<void> }>>, log: Log) {
  const closing = Object.entries(parts).map(([name, part]) =>
    part.close().catch(() => log.warn({ part: name }, "Could not be closed cleanly.")),
  );
  await Promise.all(closing);
}
