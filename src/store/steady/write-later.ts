import type { Store } from "../store.ts";

/** Something that could not be written. A later one with the same `key` takes its place. */
export interface Write {
  readonly key: string;
  /** `Store.personKey` of whoever it is about, so that it can be forgotten. */
  readonly person?: string;
  readonly run: (store: Store) => Promise<unknown>;
}

/** Writes that wait for the database, oldest first. */
export interface WriteLater {
  add(write: Write): void;
  forget(person: string): void;
  /** Runs the writes until one fails; that one and the rest stay. Returns how many were written. */
  flush(run: (write: Write) => Promise<unknown>): Promise<number>;
  size(): number;
}

/** Keeps at most `limit` writes: the oldest make room, each told to `onLost`. */
export function createWriteLater(limit: number, onLost: () => void): WriteLater {
  const waiting = new Map<string, Write>();
  return {
    add: (write) => {
      waiting.delete(write.key);
      waiting.set(write.key, write);
      const oldest = waiting.keys().next();
      if (waiting.size <= limit || oldest.done) return;
      waiting.delete(oldest.value);
      onLost();
    },
    forget: (person) => {
      for (const write of waiting.values()) if (write.person === person) waiting.delete(write.key);
    },
    flush: async (run) => {
      let written = 0;
      for (const write of [...waiting.values()]) {
        await run(write);
        if (waiting.get(write.key) === write) waiting.delete(write.key);
        written++;
      }
      return written;
    },
    size: () => waiting.size,
  };
}
