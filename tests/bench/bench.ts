import { cpus, loadavg } from "node:os";
import { z } from "zod";
import { readOptions } from "../../adapters/read-options.ts";
import { runCommand } from "../../adapters/run-command.ts";
import { ConfigError } from "../../src/errors.ts";
import { printTable, type Table } from "../print-table.ts";
import { runApart } from "./run-apart.ts";
import { SECTIONS, type SectionName } from "./sections.ts";

const HELP = `Measures this project on this machine:

  npm run bench -- [SECTION...]        default: core calibration; growth with --passages

  core         time of a question, beside MiniSearch and Fuse.js; start to first answer; memory
  calibration  how sure answers are, and how many of them are right
  worst        the slowest of many texts made to take long
  growth       the same guides amid synthetic ones, beside MiniSearch
  slack        questions through the Slack adapter, against a fake Slack
  discord      questions through the Discord adapter, against a fake Discord
  store        calls to a full PostgreSQL (TEST_DATABASE_URL)

  --passages N[,N...]  sizes of the libraries of growth (default: 20000)
  --json               print the figures as JSON
  --help               this text

Nothing else should be running meanwhile.
`;

const OPTIONS = {
  passages: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const BY_DEFAULT: readonly SectionName[] = ["core", "calibration"];
const GROWTH: readonly SectionName[] = ["growth"];
const NAMES = Object.keys(SECTIONS);

await runCommand(async () => {
  const { values, positionals } = readOptions(process.argv.slice(2), OPTIONS);
  if (values.help) return print(HELP);
  const passages = readSizes(values.passages ?? "20000");
  const byDefault = values.passages === undefined ? BY_DEFAULT : GROWTH;
  const names = positionals.length > 0 ? readNames(positionals) : byDefault;
  const tables: Table[] = [];
  for (const name of names) {
    const section =
      names.length === 1 ? SECTIONS[name]({ passages, progress }) : runApart(name, passages);
    const found = await section;
    if (!values.json) for (const table of found) print(`${printTable(table)}\n`);
    tables.push(...found);
  }
  const machine = describeMachine();
  return print(
    values.json ? `${JSON.stringify({ ...machine, tables }, null, 1)}\n` : footer(machine),
  );
});

function readNames(given: readonly string[]): SectionName[] {
  return given.map((name) => {
    if (isSection(name)) return name;
    throw new ConfigError(`There is no section ${name}.`, `Choose from: ${NAMES.join(", ")}.`);
  });
}

function isSection(name: string): name is SectionName {
  return NAMES.includes(name);
}

function readSizes(given: string): number[] {
  const sizes = z.array(z.coerce.number().int().min(1).max(1_000_000)).safeParse(given.split(","));
  if (sizes.success) return sizes.data;
  throw new ConfigError(`--passages ${given} is no list of sizes.`, "Write: --passages 5000,20000");
}

function describeMachine() {
  const [processor] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: `${cpus().length} x ${processor?.model.trim() ?? "unknown"}`,
    load: loadavg().map((value) => Math.round(value * 10) / 10),
  };
}

function footer({ date, node, processor, load }: ReturnType<typeof describeMachine>): string {
  return `${date}, Node ${node}, ${processor}; load ${load.join(" ")} (1, 5, 15 minutes).\n`;
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
