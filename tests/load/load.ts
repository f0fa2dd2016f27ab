import { parseArgs } from "node:util";
import { z } from "zod";
import { testDatabaseUrl } from "../store/postgres-schema.ts";
import { runDiscordLoad } from "./run-discord-load.ts";
import { type LoadResult, runLoad } from "./run-load.ts";

const Options = z.object({
  rate: z.coerce.number().int().min(1).max(1000).default(200),
  seconds: z.coerce.number().int().min(2).max(120).default(20),
  "no-kill": z.boolean().default(false),
  discord: z.boolean().default(false),
});

const { values } = parseArgs({
  options: {
    rate: { type: "string" },
    seconds: { type: "string" },
    "no-kill": { type: "boolean" },
    discord: { type: "boolean" },
  },
});
const { rate, seconds, "no-kill": spared, discord } = Options.parse(values);
if (discord) {
  const result = await runDiscordLoad(rate, seconds);
  process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
  const { ack, lost, violations, exitCode } = result;
  process.exitCode = lost + violations.length + Number(exitCode) + Number(ack.p99 >= 3000) && 1;
} else if (testDatabaseUrl === undefined) {
  process.stderr.write("The load test needs a PostgreSQL: set TEST_DATABASE_URL.\n");
  process.exitCode = 2;
} else {
  const result = await runLoad({ address: testDatabaseUrl, rate, seconds, kill: !spared });
  process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
  const problems = judge(result);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function judge({ ack, lost, answeredTwice, exitCodes }: LoadResult): string[] {
  return [
    ...(ack.p99 >= 3000 ? [`Acknowledgements took ${ack.p99} ms (p99); Slack waits 3000.`] : []),
    ...(lost > 0 ? [`${lost} questions were not answered.`] : []),
    ...(answeredTwice > 0 ? [`${answeredTwice} questions were answered more than once.`] : []),
    ...(exitCodes.some((code) => code !== 0) ? [`A bot ended with code ${exitCodes}.`] : []),
  ];
}
