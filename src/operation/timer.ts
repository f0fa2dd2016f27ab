export interface Timer {
  start(): void;
  /** Resolves when a run under way is over. */
  stop(): Promise<void>;
}

/** Runs at once and then `every` ms after the last run ended; a failed run does not end it. */
export function createTimer(options: {
  readonly run: () => Promise<void>;
  readonly every: number;
  readonly onError: (message: string) => void;
}): Timer {
  const { run, every, onError } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let running: Promise<void> = Promise.resolve();
  const go = (): void => {
    running = run()
      .catch((error: unknown) => onError(error instanceof Error ? error.message : String(error)))
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
