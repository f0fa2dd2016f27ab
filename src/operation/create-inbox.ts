import type { Log } from "../log.ts";
import { within } from "../store/steady/within.ts";
import type { AbandonedEvent, IncomingEvent, Platform, Store } from "../store/store.ts";
import { createAtMost } from "./at-most.ts";
import type { Observe } from "./observe.ts";
import { createTimer } from "./timer.ts";

export interface InboxOptions {
  readonly store: Pick<Store, "accept" | "renew" | "takeOver" | "done">;
  readonly platform: Platform;
  /**
   * Answers an event that another process left, unless its reply was sent already: the process may
   * have died between sending and `done`, so look for the reply first.
   */
  readonly handleAbandoned: (event: AbandonedEvent) => Promise<void>;
  readonly log: Log;
  readonly observe: Observe;
  /** How long after its last sign of life a process counts as dead, in ms. @default 15 seconds */
  readonly lease?: number;
  /** Time between two looks for events that were left, in ms. @default 2000 */
  readonly every?: number;
  /** Events handled at a time. @default 50 */
  readonly atATime?: number;
  /** How long the store may take to confirm an event, in ms. @default 2000 */
  readonly patience?: number;
  /** Events that wait beside those; more are refused. @default 1000 */
  readonly waiting?: number;
}

/** Sees to it that an event is handled exactly once, whichever process dies on the way. */
export interface Inbox {
  /**
   * - `taken`: the event is ours and safe: the platform can be told that it arrived. `handle` runs
   *   in its turn; when it fails, the event is tried again.
   * - `duplicate`: it was taken before, by whatever process. The platform can be told, too.
   * - `busy`: there is too much to do: the platform should deliver it again.
   * Never rejects: an event that the store does not confirm in time is handled all the same. Two
   * answers while the database is in trouble are better than none.
   */
  take(event: IncomingEvent, handle: () => Promise<void>): Promise<"taken" | "duplicate" | "busy">;
  /** Begins to look for events that were left. */
  start(): void;
  /** Looks no more; resolves when everything that was taken is handled. */
  stop(): Promise<void>;
}

/** What comes of an event that another process turns out to have. */
const OTHERS = Symbol("handled by another process");

/** Events taken over at a time: few, so that other processes take their share. */
const TAKEN_OVER = 10;

export function createInbox(options: InboxOptions): Inbox {
  const { store, platform, handleAbandoned, log, observe } = options;
  const { lease = 15_000, every = 2000, patience = 2000 } = options;
  const { atATime = 50, waiting = 1000 } = options;
  const turns = createAtMost(atATime);
  const held = new Map<string, Promise<void>>();

  const handle = async (key: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      if ((await turns.run(work)) !== OTHERS) await store.done(key);
    } catch {
      log.warn({ platform }, "An event could not be handled; it is tried again after its lease.");
    } finally {
      held.delete(key);
    }
  };
  const hold = (key: string, work: () => Promise<unknown>): Promise<void> => {
    const handling = handle(key, work);
    held.set(key, handling);
    return handling;
  };
  /** Whether the event is ours; `isOthers` tells it later, when the store was late to say no. */
  const accept = async (event: IncomingEvent) => {
    let confirmed: boolean | undefined;
    const accepting = store.accept(event, lease);
    accepting
      .then((yes) => {
        confirmed = yes;
      })
      .catch(() => undefined);
    const isOurs = await within(patience, accepting).catch(() => {
      log.warn({ platform }, "The store did not confirm an event; handling it anyway.");
      return !held.has(event.key);
    });
    return { isOurs, isOthers: () => confirmed === false };
  };
  const takeOver = async (): Promise<void> => {
    let events: readonly AbandonedEvent[];
    do {
      events = await store.takeOver(platform, TAKEN_OVER, lease);
      const left = events.filter(({ key }) => !held.has(key));
      for (const _ of left) observe({ what: "takenOver", surface: platform });
      for (const event of left) void hold(event.key, () => handleAbandoned(event));
    } while (events.length === TAKEN_OVER && turns.size() < atATime);
  };
  const onError = () => log.warn({ platform }, "The events under way could not be looked after.");
  const looking = createTimer({ run: takeOver, every, onError });
  const renewing = createTimer({
    run: () => store.renew([...held.keys()], lease),
    every: lease / 5,
    onError,
  });
  return {
    take: async (event, work) => {
      if (turns.size() >= atATime + waiting) return "busy";
      const accepted = held.has(event.key) ? undefined : await accept(event);
      if (!accepted?.isOurs) {
        observe({ what: "duplicate", surface: platform });
        return "duplicate";
      }
      // A busy process may have been told in the meantime that another one has it.
      void hold(event.key, async () => (accepted.isOthers() ? OTHERS : work()));
      return "taken";
    },
    start: () => {
      looking.start();
      renewing.start();
    },
    stop: async () => {
      await looking.stop();
      await Promise.all(held.values());
      await renewing.stop();
    },
  };
}
