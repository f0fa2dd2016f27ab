export interface Timer {
  start(): void;
  /** Resolves when a run under way is over. */
  stop(): Promise<void>;
}

/**
 * Runs at once and then `every` ms after the last run ended; a failed run does not end it, and is
 * told once until another one goes well: an outage must not fill the log.
 */
export function createTimer(options: {
  readonly run: () => Promise<void>;
  readonly every: number;
  readonly onError: (message: string) => void;
}): Timer {
  const { run, every, onError } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let running: Promise<void> = Promise.resolve();
  let isFailing = false;
  const fail = (error: unknown): void => {
    if (!isFailing) onError(error instanceof Error ? error.message : String(error));
    isFailing = true;
  };
  const go = (): void => {
    running = run()
      .then(() => {
        isFailing = false;
      }, fail)
      .then(() => {
        if (!stopped) timer = setTimeout(go, every).unref();
      });
  };
  return {
    start: () => {
      if (!stopped) return;
      stopped = false;
      go();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
