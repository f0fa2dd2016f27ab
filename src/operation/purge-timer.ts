import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { createTimer, type Timer } from "./timer.ts";

export interface PurgeTimerOptions {
  readonly store: Pick<Store, "purge">;
  readonly log: Log;
  /** Time between two purges, in ms. @default 10 minutes */
  readonly every?: number;
  /** The wall clock and a clock that never jumps, in ms. */
  readonly clocks?: { readonly wall: () => number; readonly steady: () => number };
}

const TEN_MINUTES = 600_000;

/** The wall clock may gain or lose so much (ms) between two purges before it is mistrusted. */
const CLOCK_TOLERANCE = 300_000;

/** Purges at once and then regularly, but not right after the clock jumped: that may be a mistake. */
export function createPurgeTimer(options: PurgeTimerOptions): Timer {
  const { store, log, every = TEN_MINUTES } = options;
  const { wall, steady } = options.clocks ?? { wall: Date.now, steady: () => performance.now() };
  let offset = wall() - steady();
  const purge = async (): Promise<void> => {
    const jump = wall() - steady() - offset;
    offset += jump;
    if (Math.abs(jump) > CLOCK_TOLERANCE) {
      const fields = { seconds: Math.round(jump / 1000) };
      return log.warn(fields, "The clock jumped: nothing is purged until the next time.");
    }
    const deleted = await store.purge();
    if (deleted > 0) log.debug({ deleted }, "Purged what was past its time.");
  };
  return createTimer({
    run: purge,
    every,
    onError: (code) => log.warn({ code }, "A purge failed."),
  });
}
