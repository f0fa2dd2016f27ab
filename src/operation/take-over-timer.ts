import type { Log } from "../log.ts";
import type { AbandonedEvent, Platform, Store } from "../store/store.ts";
import type { Observe } from "./observe.ts";
import { createTimer, type Timer } from "./timer.ts";

export interface TakeOverOptions {
  readonly store: Pick<Store, "takeOver" | "done">;
  readonly platform: Platform;
  /**
   * Answers an event that another process left, unless its reply was sent already: the process may
   * have died between sending and `done`, so look for the reply first.
   */
  readonly handle: (event: AbandonedEvent) => Promise<void>;
  /** How long an event is ours, in ms; longer than `handle` takes. */
  readonly lease: number;
  readonly log: Log;
  readonly observe: Observe;
  /** Time between two looks, in ms. @default 2000 */
  readonly every?: number;
}

/** Events taken at a time: few, so that other processes take their share. */
const AT_A_TIME = 10;

/** Looks for events whose process died, and has them answered here. */
export function createTakeOverTimer(options: TakeOverOptions): Timer {
  const { store, platform, handle, lease, log, observe, every = 2000 } = options;
  const answer = async (event: AbandonedEvent): Promise<void> => {
    observe({ what: "takenOver", surface: platform });
    try {
      await handle(event);
      await store.done(event.key);
    } catch {
      log.warn({ platform, attempts: event.attempts }, "An event that was taken over failed.");
    }
  };
  const look = async (): Promise<void> => {
    let events: readonly AbandonedEvent[];
    do {
      events = await store.takeOver(platform, AT_A_TIME, lease);
      await Promise.all(events.map(answer));
    } while (events.length === AT_A_TIME);
  };
  return createTimer({
    run: look,
    every,
    onError: () => log.warn({ platform }, "Could not look for events that were left."),
  });
}
