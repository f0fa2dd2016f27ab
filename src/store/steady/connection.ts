import type { Log } from "../../log.ts";
import type { Store } from "../store.ts";
import { isOutage, isWrongDatabase, StoreError } from "../store-error.ts";
import { within } from "./within.ts";

/** Waits between two attempts to reach the database, in ms; doubled each time. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;

/** The waits start over only when the database stayed for so long (ms): a flapping one is left alone. */
const STEADY_AFTER = 60_000;

const PING_PATIENCE = 2000;

/** A call may be slow, and so may this process; after so many in a row the database is asked whether it is there. */
const MOST_LATE_CALLS = 2;

export interface ConnectionOptions {
  /** Opens the database. Called again until it succeeds. */
  readonly open: () => Promise<Store>;
  readonly log: Log;
  /** Told when the database goes away and when it is back. */
  readonly onChange: (there: boolean) => void;
}

/** A database that comes and goes. */
export interface Connection {
  /** Runs `work`, for at most `patience` ms; rejects at once while the database is away. */
  use<T>(work: (store: Store) => Promise<T>, patience: number): Promise<T>;
  /** Whether the database is thought to be there. */
  isThere(): boolean;
  /** Runs `work` however long it takes. */
  useLong<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the database; when it cannot be reached, goes on and tries again by itself.
 * @throws {StoreError} when it is the wrong database (`isWrongDatabase`).
 */
export async function createConnection(options: ConnectionOptions): Promise<Connection> {
  const { open, log, onChange } = options;
  let store: Store | undefined;
  let trouble: unknown;
  let late = 0;
  let wait = FIRST_WAIT;
  let backSince = Date.now();
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const leave = (error: unknown): void => {
    if (closed || trouble !== undefined) return;
    trouble = error;
    if (Date.now() - backSince > STEADY_AFTER) wait = FIRST_WAIT;
    log.warn({ trouble: troubleOf(error) }, `Going on without the database. ${textOf(error)}`);
    onChange(false);
    tryLater();
  };
  const tryLater = (): void => {
    if (closed) return;
    timer = setTimeout(() => void comeBack(), wait);
    timer.unref();
    wait = Math.min(2 * wait, LONGEST_WAIT);
  };
  const comeBack = async (): Promise<void> => {
    try {
      store ??= await open();
      if (closed) return await store.close();
      await within(PING_PATIENCE, store.ping());
    } catch (error) {
      if (isWrongDatabase(error) && troubleOf(error) !== troubleOf(trouble))
        log.error({ trouble: error.trouble }, error.message);
      trouble = error;
      return tryLater();
    }
    trouble = undefined;
    late = 0;
    backSince = Date.now();
    log.info({}, "The database is back.");
    onChange(true);
  };
  let doubted = false;
  const doubt = (used: Store, error: unknown): void => {
    if (doubted) return;
    doubted = true;
    within(PING_PATIENCE, used.ping())
      .then(
        () => {
          late = 0;
        },
        () => leave(error),
      )
      .finally(() => {
        doubted = false;
      });
  };
  const present = (): Store => {
    if (store !== undefined && trouble === undefined) return store;
    throw new StoreError("unreachable", "The database is away.", "It is tried again by itself.", {
      cause: trouble,
    });
  };

  try {
    store = await open();
  } catch (error) {
    if (isWrongDatabase(error)) throw error;
    leave(error);
  }
  return {
    use: async (work, patience) => {
      const used = present();
      const started = performance.now();
      try {
        const result = await within(patience, work(used));
        late = 0;
        return result;
      } catch (error) {
        const wasLate = performance.now() - started >= patience;
        if (!isOutage(error)) throw error;
        if (!wasLate) leave(error);
        else if (++late >= MOST_LATE_CALLS) doubt(used, error);
        throw error;
      }
    },
    isThere: () => store !== undefined && trouble === undefined,
    useLong: async (work) => work(present()),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await store?.close();
    },
  };
}

function troubleOf(error: unknown): string {
  return error instanceof StoreError ? error.trouble : "failed";
}

function textOf(error: unknown): string {
  return error instanceof StoreError ? error.message : "";
}
