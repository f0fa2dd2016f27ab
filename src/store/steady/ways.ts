import type { Log } from "../../log.ts";
import type { Store } from "../store.ts";
import { isOutage } from "../store-error.ts";
import { type Connection, createConnection } from "./connection.ts";
import { within } from "./within.ts";
import { createWriteLater, type Write, type WriteLater } from "./write-later.ts";

/** How long a call waits (ms): on the way to an answer; before a platform is told; for a person who changes something. */
export const PATIENCE = { answer: 500, event: 2500, change: 5000, close: 3000 } as const;

/** How many writes wait for the database at most. */
const MOST_NOTES = 2000;
const MOST_STATE = 10_000;

/** After how long a write that failed by itself is tried again, in ms. */
const RETRY = 1000;

export interface SteadyStoreOptions {
  /** Opens the real store. */
  readonly open: () => Promise<Store>;
  /** Takes its place while it is away; in memory, with the same keys. */
  readonly standIn: Store;
  readonly log: Log;
  readonly observe?: StoreObserver;
}

/** What is counted: feedback and misses that were lost, and whether the database is there. */
export interface StoreObserver {
  lost(): void;
  there(yes: boolean): void;
}

export type Work<T> = (store: Store) => Promise<T>;

/** What a state write does when its database is back, where that is not the same work. */
export interface Later extends Omit<Write, "run"> {
  readonly run?: Work<unknown>;
  readonly patience?: number;
}

/** The ways in which a call may go. */
export interface Ways {
  readonly connection: Connection;
  /** Rejects without the database. */
  strictly<T>(work: Work<T>): Promise<T>;
  /** Without the database: on the stand-in. */
  orStandIn<T>(work: Work<T>, patience?: number): Promise<T>;
  /** Without the database: on the stand-in now, and in the database when it is back. */
  orLater<T>(later: Later, work: Work<T>): Promise<T>;
  /** Without the database: when it is back. Never rejects. */
  note(write: Write): Promise<void>;
  /** Writes what waits, where that is possible. */
  settle(): Promise<void>;
  /** Drops what waits to be written about a person. */
  forget(personKey: string): void;
  close(): Promise<void>;
}

/** @throws {StoreError} when the database is the wrong one. */
export async function createWays(options: SteadyStoreOptions): Promise<Ways> {
  const { open, standIn, log, observe } = options;
  const lose = () => observe?.lost();
  const notes = createWriteLater(MOST_NOTES, lose);
  const state = createWriteLater(MOST_STATE, () => undefined);
  let timer: NodeJS.Timeout | undefined;
  let catching: Promise<void> | undefined;

  const connection = await createConnection({
    open,
    log,
    onChange: (there) => {
      observe?.there(there);
      if (there) void catchUp();
    },
  });
  if (connection.isThere()) observe?.there(true);
  const write = ({ run }: Write) =>
    connection.use(run, PATIENCE.change).catch((error: unknown) => {
      if (isOutage(error)) throw error;
      lose(); // It will never go in: it must not keep the others waiting.
    });
  const flush = async (): Promise<void> => {
    try {
      const written = (await state.flush(write)) + (await notes.flush(write));
      if (written > 0) log.info({ written }, "Wrote what had waited for the database.");
    } catch {
      log.debug({ waiting: notes.size() }, "Not all could be written that waits.");
    }
  };
  const catchUp = (): Promise<void> => {
    catching ??= flush().finally(() => {
      catching = undefined;
    });
    return catching;
  };
  const wait = (waiting: WriteLater, what: Write): void => {
    waiting.add(what);
    timer ??= setTimeout(() => {
      timer = undefined;
      void catchUp();
    }, RETRY).unref();
  };
  return {
    connection,
    strictly: (work) => connection.use(work, PATIENCE.change),
    orStandIn: (work, patience = PATIENCE.answer) =>
      connection.use(work, patience).catch(() => work(standIn)),
    orLater: ({ patience = PATIENCE.answer, run, ...later }, work) =>
      connection.use(work, patience).catch(() => {
        wait(state, { ...later, run: run ?? work });
        return work(standIn);
      }),
    note: (what) =>
      connection.use(what.run, PATIENCE.answer).then(
        () => undefined,
        () => wait(notes, what),
      ),
    settle: async () => {
      await catching; // It may have begun before the last writes came.
      await catchUp();
    },
    forget: (personKey) => {
      for (const waiting of [notes, state]) waiting.forget(personKey);
    },
    close: async () => {
      clearTimeout(timer);
      await within(PATIENCE.close, catchUp()).catch(() => undefined);
      for (let left = notes.size(); left > 0; left--) lose();
      await within(PATIENCE.close, connection.close()).catch(() => undefined);
    },
  };
}
