import { readConfig } from "../../src/config.ts";
import { ConfigError } from "../../src/errors.ts";
import { createLogger } from "../../src/logger.ts";
import { readEnvironment } from "../read-environment.ts";
import { runCommand } from "../run-command.ts";
import { untilStopped } from "../serve.ts";
import { createShards } from "./create-shards.ts";

/** `npm run discord:shards`: a process for each of Discord's shards, all on one PostgreSQL. */
await runCommand(async () => {
  const environment = readEnvironment();
  const config = readConfig(environment);
  if (config.DISCORD_TOKEN === undefined)
    throw new ConfigError("DISCORD_TOKEN is not set.", "Set it to the bot's token.");
  if (config.DATABASE_URL === undefined)
    throw new ConfigError(
      "Several processes cannot share a SQLite file.",
      "Set DATABASE_URL to a PostgreSQL, or use npm start: it runs all shards in one process.",
    );
  const { stopped, fail } = untilStopped(environment.npm_lifecycle_event !== undefined);
  const log = createLogger({ level: config.LOG_LEVEL });
  const shards = await createShards({ config, token: config.DISCORD_TOKEN, log, onFatal: fail });
  try {
    await Promise.race([shards.start(), stopped]);
    await stopped;
  } finally {
    await shards.stop();
  }
  return 0;
});
