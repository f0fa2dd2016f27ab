/** What was read last for a key, for when it cannot be read. The oldest of too many go. */
export interface LastKnown<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
}

/** Remembers at most `limit` values. */
export function createLastKnown<T>(limit: number): LastKnown<T> {
  const known = new Map<string, T>();
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      known.delete(key);
      known.set(key, value);
      const oldest = known.keys().next();
      if (known.size > limit && !oldest.done) known.delete(oldest.value);
    },
    delete: (key) => {
      known.delete(key);
    },
  };
}
