import { readConfig } from "../src/config.ts";
import { asShard } from "./as-shard.ts";
import { adapterEntries } from "./list-adapters.ts";
import { readEnvironment } from "./read-environment.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";
import { saveMemory } from "./save-memory.ts";
import { untilStopped } from "./serve.ts";

const HELP = `Runs the career advisor: in Slack and Discord where their tokens are set (see
.env.example), else as a chat in this terminal.

  npm start

  -- --knowledge DIR  use the guides in another folder (default: KNOWLEDGE_DIR, else knowledge)
  -- --no-color       no colours in the chat
  -- --help           this text
`;

const OPTIONS = {
  knowledge: { type: "string" },
  "no-color": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

await runCommand(async () => {
  const { values } = readOptions(process.argv.slice(2), OPTIONS);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const environment = readEnvironment();
  const config = asShard(readConfig(environment));
  const folder = values.knowledge ?? config.KNOWLEDGE_DIR;
  const entries = adapterEntries.filter((entry) => entry.isWanted(config));
  // Loaded when needed: the chat needs no database, and the platforms need no chat.
  if (entries.length > 0) {
    const hasGuard = environment.npm_lifecycle_event !== undefined || config.SHARDS !== undefined;
    const { stopped, fail: onFatal } = untilStopped(hasGuard);
    saveMemory();
    const { runAdapters } = await import("./run-adapters.ts");
    await runAdapters({ entries, config: { ...config, KNOWLEDGE_DIR: folder }, stopped, onFatal });
    return 0;
  }
  const { openChat } = await import("./terminal/open-chat.ts");
  await openChat({ folder, environment, noColor: values["no-color"] });
  return 0;
});
