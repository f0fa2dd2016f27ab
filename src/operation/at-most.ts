/** Runs so many tasks at a time; the others wait for their turn, in order. */
export interface AtMost {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Tasks that run or wait. */
  size(): number;
}

export function createAtMost(limit: number): AtMost {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    size: () => running + waiting.length,
    run: async (task) => {
      if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
      else running++;
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next)
          next(); // Takes over this task's place.
        else running--;
      }
    },
  };
}
