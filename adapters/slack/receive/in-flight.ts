/** Work that was begun and must be finished, or waited for, before the process ends. */
export interface InFlight {
  /** Runs `work` as part of the count; passes its result on. */
  run<T>(work: () => Promise<T>): Promise<T>;
  count(): number;
  /** Resolves with whether everything ended within `limit` ms. */
  drain(limit: number): Promise<boolean>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    async run(work) {
      const task = work();
      running.add(task);
      try {
        return await task;
      } finally {
        running.delete(task);
      }
    },
    count: () => running.size,
    async drain(limit) {
      const deadline = Date.now() + limit;
      while (running.size > 0 && Date.now() < deadline) {
        await settledOrLate([...running], deadline - Date.now());
      }
      return running.size === 0;
    },
  };
}

async function settledOrLate(tasks: readonly Promise<unknown>[], limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([Promise.allSettled(tasks), late]);
  clearTimeout(timer);
}
