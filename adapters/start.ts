import { type Environment, readConfig } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import { type AdapterEntry, adapterEntries } from "./list-adapters.ts";
import { openAdvisor } from "./open-advisor.ts";
import { readEnvironment } from "./read-environment.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";
import { serve, untilStopped } from "./serve.ts";
import { openChat } from "./terminal/open-chat.ts";

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
  const config = readConfig(environment);
  const folder = values.knowledge ?? config.KNOWLEDGE_DIR;
  const wanted = adapterEntries.filter((entry) => entry.isWanted(config));
  if (wanted.length > 0) {
    const ending = untilStopped(environment.npm_lifecycle_event !== undefined);
    return runAdapters(wanted, { ...config, KNOWLEDGE_DIR: folder }, ending);
  }
  await openChat({ folder, environment, noColor: values["no-color"] });
  return 0;
});

async function runAdapters(
  entries: readonly AdapterEntry[],
  config: Environment,
  { stopped, fail: onFatal }: ReturnType<typeof untilStopped>,
): Promise<number> {
  const log = createLogger({ level: config.LOG_LEVEL });
  process.on("uncaughtExceptionMonitor", (error) => log.error({ error }, "Crashed."));
  const { advisor, knowledge } = await openAdvisor({ folder: config.KNOWLEDGE_DIR, log });
  for (const { severity, file, line, problem } of knowledge.findings)
    log.warn({ severity, file, line, problem }, "Something to mend in the knowledge.");
  log.info({ passages: knowledge.passages.length }, "Knowledge loaded.");
  const options = { config, advisor, log, onFatal };
  const adapters = await Promise.all(entries.map((entry) => entry.open(options)));
  await serve({ adapters, log, stopped });
  return 0;
}
