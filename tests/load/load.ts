import { parseArgs } from "node:util";
import { z } from "zod";
import { testDatabaseUrl } from "../store/postgres-schema.ts";
import { type DiscordLoadResult, runDiscordLoad } from "./run-discord-load.ts";
import { type LoadResult, runLoad } from "./run-load.ts";

/** What platforms wait for a first response, in ms. */
const PATIENCE = 3000;

/** Drives running bots: Slack's events through two replicas, then Discord's interactions through one. */
const Options = z.object({
  rate: z.coerce.number().int().min(1).max(1000).default(200),
  seconds: z.coerce.number().int().min(2).max(120).default(20),
  "no-kill": z.boolean().default(false),
  slack: z.boolean().default(false),
  discord: z.boolean().default(false),
});

const { values } = parseArgs({
  options: {
    rate: { type: "string" },
    seconds: { type: "string" },
    "no-kill": { type: "boolean" },
    slack: { type: "boolean" },
    discord: { type: "boolean" },
  },
});
const { rate, seconds, "no-kill": spared, slack, discord } = Options.parse(values);
const problems: string[] = [];
if (slack || !discord) problems.push(...(await loadSlack()));
if (discord || !slack) problems.push(...(await loadDiscord()));
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

async function loadSlack(): Promise<string[]> {
  if (testDatabaseUrl === undefined)
    return ["Slack needs a PostgreSQL for its replicas: set TEST_DATABASE_URL."];
  const result = await runLoad({ address: testDatabaseUrl, rate, seconds, kill: !spared });
  print({ slack: result });
  const died = result.exitCodes.some((code) => code !== 0);
  return [...judge(result), ...(died ? [`A bot ended with code ${result.exitCodes}.`] : [])];
}

async function loadDiscord(): Promise<string[]> {
  const result = await runDiscordLoad(rate, seconds);
  print({ discord: result });
  const { violations, exitCode } = result;
  return [
    ...judge(result),
    ...(exitCode === 0 ? [] : [`The bot ended with code ${exitCode}.`]),
    ...violations.map((violation) => `Discord would have refused: ${violation}.`),
  ];
}

function judge({ ack, lost, answeredTwice }: LoadResult | DiscordLoadResult): string[] {
  return [
    ...(ack.p99 >= PATIENCE ? [`First responses took ${ack.p99} ms (p99).`] : []),
    ...(lost > 0 ? [`${lost} questions were not answered.`] : []),
    ...(answeredTwice > 0 ? [`${answeredTwice} questions were answered more than once.`] : []),
  ];
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
}
