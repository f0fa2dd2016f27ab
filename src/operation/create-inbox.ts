import type { Log } from "../log.ts";
import type { AbandonedEvent, IncomingEvent, Platform, Store } from "../store/store.ts";
import type { Observe } from "./observe.ts";
import { createTimer } from "./timer.ts";

export interface InboxOptions {
  readonly store: Pick<Store, "accept" | "takeOver" | "done">;
  readonly platform: Platform;
  /**
   * Answers an event that another process left, unless its reply was sent already: the process may
   * have died between sending and `done`, so look for the reply first.
   */
  readonly handleAbandoned: (event: AbandonedEvent) => Promise<void>;
  /** How long an event is ours, in ms; longer than handling one takes. */
  readonly lease: number;
  readonly log: Log;
  readonly observe: Observe;
  /** Time between two looks for events that were left, in ms. @default 2000 */
  readonly every?: number;
}

/** Sees to it that an event is handled exactly once, whichever process dies on the way. */
export interface Inbox {
  /**
   * True when the event is ours: it is safe then, the platform can be told that it arrived, and
   * `handle` runs. False when it was taken before, by whatever process. When `handle` fails, the
   * event is tried again after its lease.
   */
  take(event: IncomingEvent, handle: () => Promise<void>): Promise<boolean>;
  /** Begins to look for events that were left. */
  start(): void;
  /** Looks no more; resolves when everything that was taken is handled. */
  stop(): Promise<void>;
}

/** Events taken over at a time: few, so that other processes take their share. */
const AT_A_TIME = 10;

export function createInbox(options: InboxOptions): Inbox {
  const { store, platform, handleAbandoned, lease, log, observe, every = 2000 } = options;
  const running = new Set<Promise<void>>();
  const handle = async (key: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      await store.done(key);
    } catch {
      log.warn({ platform }, "An event could not be handled; it is tried again after its lease.");
    }
  };
  const takeOver = async (): Promise<void> => {
    let events: readonly AbandonedEvent[];
    do {
      events = await store.takeOver(platform, AT_A_TIME, lease);
      for (const _ of events) observe({ what: "takenOver", surface: platform });
      await Promise.all(events.map((event) => handle(event.key, () => handleAbandoned(event))));
    } while (events.length === AT_A_TIME);
  };
  const timer = createTimer({
    run: takeOver,
    every,
    onError: () => log.warn({ platform }, "Could not look for events that were left."),
  });
  return {
    take: async (event, work) => {
      if (!(await store.accept(event, lease))) {
        observe({ what: "duplicate", surface: platform });
        return false;
      }
      const handling = handle(event.key, work).finally(() => running.delete(handling));
      running.add(handling);
      return true;
    },
    start: timer.start,
    stop: async () => {
      await timer.stop();
      await Promise.all(running);
    },
  };
}
