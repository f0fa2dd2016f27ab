/** Work that is under way, so that a shutdown can wait for it. */
export interface InFlight {
  /** Never rejects: failures go to `onFailure`. */
  run(work: () => Promise<unknown>): void;
  /** Resolves when nothing is under way, or after `limit` ms. */
  settle(limit: number): Promise<void>;
}

export function createInFlight(onFailure: (error: unknown) => void): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    run(work) {
      const job = Promise.resolve().then(work).catch(onFailure);
      running.add(job);
      void job.finally(() => running.delete(job));
    },
    async settle(limit) {
      const deadline = Date.now() + limit;
      while (running.size > 0 && Date.now() < deadline) {
        const { promise, cancel } = timer(deadline - Date.now());
        await Promise.race([Promise.allSettled(running), promise]);
        cancel();
      }
    },
  };
}

function timer(ms: number) {
  let handle: NodeJS.Timeout | undefined;
  const promise = new Promise<void>((resolve) => {
    handle = setTimeout(resolve, ms);
  });
  return { promise, cancel: () => clearTimeout(handle) };
}
