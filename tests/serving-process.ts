import { runCommand } from "../adapters/run-command.ts";
import { serve, untilStopped } from "../adapters/serve.ts";
import { createLogger } from "../src/logger.ts";

/** A process that serves as `npm start` does, with an adapter that only says what it does. */
await runCommand(async () => {
  const { stopped } = untilStopped(process.env.npm_lifecycle_event !== undefined);
  // What a connection does for a real adapter: it keeps the process alive.
  const connection = setInterval(() => {}, 60_000);
  const adapter = {
    name: "fake",
    start: async () => {
      process.stdout.write("ready\n");
      if (process.argv.includes("crash")) void Promise.reject(new TypeError("lost"));
    },
    stop: async () => {
      clearInterval(connection);
      process.stdout.write("stopped\n");
    },
    ready: () => true,
  };
  await serve({ adapters: [adapter], log: createLogger({ level: "error" }), stopped });
  return 0;
});
