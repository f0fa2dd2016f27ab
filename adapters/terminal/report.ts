import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readConfig } from "../../src/config.ts";
import { AdvisorError, ConfigError } from "../../src/errors.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { createReport, type Report } from "../../src/report/create-report.ts";
import { MOST_REPORT_DAYS, REPORT_DAYS } from "../../src/report/mentors-report.ts";
import { renderCsv } from "../../src/report/render-csv.ts";
import { renderHtml } from "../../src/report/render-html.ts";
import { renderShort } from "../../src/report/render-short.ts";
import { openStoreNow } from "../../src/store/create-store.ts";
import { readEnvironment } from "../read-environment.ts";

const USAGE =
  "Usage: npm run report -- [--days 30] [--out report.html] [--csv report.csv] [--people 3 (REPORT_PEOPLE)] [--slack TEAM | --discord SERVER] [--knowledge DIR]";

const Options = z.strictObject({
  days: z.coerce.number().int().min(1).max(MOST_REPORT_DAYS).default(REPORT_DAYS),
  people: z.coerce.number().int().min(1).max(1000).optional(),
  out: z.string().min(1).optional(),
  csv: z.string().min(1).optional(),
  slack: z.string().min(1).optional(),
  discord: z.string().min(1).optional(),
  knowledge: z.string().min(1).optional(),
});
type Options = z.infer<typeof Options>;

try {
  await run(readOptions());
} catch (error) {
  if (!(error instanceof AdvisorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

function readOptions(): Options {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      options: {
        days: text,
        people: text,
        out: text,
        csv: text,
        slack: text,
        discord: text,
        knowledge: text,
      },
    });
    return Options.parse(values);
  } catch (cause) {
    throw new ConfigError(problemOf(cause), USAGE, { cause });
  }
}

function problemOf(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return messageOf(cause);
  return cause.issues.map(({ path, message }) => `--${path.join(".")}: ${message}.`).join(" ");
}

async function run(options: Options): Promise<void> {
  const config = readConfig(readEnvironment());
  const knowledge = await loadKnowledge(options.knowledge ?? config.KNOWLEDGE_DIR);
  const store = await openStoreNow(config);
  try {
    const { days, people = config.REPORT_PEOPLE } = options;
    const place = placeOf(options);
    const period = { days, people, now: Date.now(), ...(place ? { place } : {}) };
    const report = await createReport({ store, knowledge, ...period });
    await write(options.out, renderHtml(report));
    await write(options.csv, renderCsv(report));
    if (!options.out && !options.csv) process.stdout.write(inWords(report));
  } finally {
    await store.close();
  }
}

function placeOf({ slack, discord }: Options) {
  if (slack && discord) throw new ConfigError("Both --slack and --discord are given.", USAGE);
  if (slack) return { platform: "slack", workspace: slack } as const;
  return discord ? ({ platform: "discord", workspace: discord } as const) : undefined;
}

async function write(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return;
  await writeFile(file, text).catch((cause: unknown) => {
    throw new ConfigError(`${file} cannot be written.`, messageOf(cause), { cause });
  });
  process.stdout.write(`Wrote ${file}.\n`);
}

function inWords(report: Report): string {
  return renderShort(report)
    .map(({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`)
    .join("\n");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
