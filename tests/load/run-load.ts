import { createTestSchema } from "../store/postgres-schema.ts";
import { type BotProcess, startBot } from "../whole/bot-process.ts";
import { createFakeSlackApi, type FakeSlackApi } from "./fake-slack-api.ts";
import { QUESTIONS } from "./questions.ts";
import { createDeliveries, type Deliveries, type Mention } from "./slack-deliveries.ts";

export interface LoadOptions {
  /** A PostgreSQL that may be used; a schema is made there and dropped. */
  readonly address: string;
  /** Events a second. */
  readonly rate: number;
  readonly seconds: number;
  /** Kill one of the two replicas when half of the time is over. */
  readonly kill: boolean;
}

export interface LoadResult {
  readonly events: number;
  readonly seconds: number;
  /** Times to Slack's acknowledgement, in ms. */
  readonly ack: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly retries: number;
  readonly duplicatesSent: number;
  readonly neverAcknowledged: number;
  readonly answeredOnce: number;
  readonly answeredTwice: number;
  readonly lost: number;
  readonly takenOver: number;
  /** What the replicas wrote to their logs, beside the usual, and how often. */
  readonly warnings: Readonly<Record<string, number>>;
  /** MB, of each replica that lived to the end. */
  readonly peakMemory: readonly number[];
  readonly exitCodes: readonly (number | null)[];
}

/** How long after the last event replies may come: leases must end and events be taken over. */
const SETTLE = 90_000;

/** How long second replies are waited for: longer than a dead process's leases last. */
const SECOND_REPLIES = 20_000;

const SECRET = "signing secret for the load test";
const TEAMS = 100;
const CHANNELS = 800;
const PEOPLE = 20_000;
/** Of a hundred events: delivered to both replicas at once, or again as another event. */
const DOUBLED = 4;

/** Two bots on one PostgreSQL, mentioned again and again; counts who was answered how often. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const schema = await createTestSchema(options.address);
  const slack = await createFakeSlackApi();
  const environment = {
    SLACK_BOT_TOKEN: "xoxb-load",
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.url,
    DATABASE_URL: schema.url,
    STORE_KEY: "a secret for the load test",
  };
  const replicas: BotProcess[] = [];
  try {
    for (let n = 0; n < 2; n++) replicas.push(await startBot(environment));
    return await drive(options, replicas, slack);
  } finally {
    for (const replica of replicas) if (replica.alive()) await replica.kill();
    await slack.close();
    await schema.drop();
  }
}

async function drive(
  { rate, seconds, kill }: LoadOptions,
  replicas: readonly BotProcess[],
  slack: FakeSlackApi,
): Promise<LoadResult> {
  const deliveries = createDeliveries(replicas, SECRET);
  const mentions: Mention[] = [];
  const pending: Promise<boolean>[] = [];
  const started = performance.now();
  let duplicatesSent = 0;
  let killed = false;
  for (let n = 0; n < rate * seconds; n++) {
    await pace(started + (n * 1000) / rate);
    if (kill && !killed && n >= (rate * seconds) / 2) {
      killed = true;
      void replicas[0]?.kill();
    }
    const mention = mentionOf(n);
    mentions.push(mention);
    pending.push(deliveries.deliver(mention));
    if (n % 100 >= DOUBLED) continue;
    duplicatesSent++;
    const twin = n % 2 === 0 ? mention : { ...mention, event: `${mention.event}B` };
    pending.push(deliveries.deliver(twin, replicas[1]));
  }
  const outcomes = await Promise.all(pending);
  await settle(mentions, slack);
  const result = await summarize(mentions, slack, deliveries, replicas);
  await deliveries.close();
  return {
    ...result,
    seconds,
    duplicatesSent,
    neverAcknowledged: outcomes.filter((acknowledged) => !acknowledged).length,
  };
}

/** Waits until every mention has a reply, and then for second ones. */
async function settle(mentions: readonly Mention[], slack: FakeSlackApi): Promise<void> {
  const deadline = Date.now() + SETTLE;
  const isOpen = ({ channel, ts }: Mention) => slack.replies(channel, ts) === 0;
  while (Date.now() < deadline && mentions.some(isOpen)) await pause(200);
  await pause(SECOND_REPLIES);
}

async function summarize(
  mentions: readonly Mention[],
  slack: FakeSlackApi,
  { acknowledged, retries }: Deliveries,
  replicas: readonly BotProcess[],
) {
  const counts = mentions.map(({ channel, ts }) => slack.replies(channel, ts));
  const times = [...acknowledged].sort((one, two) => one - two);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  const living = replicas.filter((replica) => replica.alive());
  const metrics = await Promise.all(living.map((replica) => replica.metrics()));
  return {
    events: mentions.length,
    ack: { p50: at(0.5), p99: at(0.99), max: at(1) },
    retries: retries(),
    answeredOnce: counts.filter((count) => count === 1).length,
    answeredTwice: counts.filter((count) => count > 1).length,
    lost: counts.filter((count) => count === 0).length,
    takenOver: metrics.reduce((sum, text) => sum + takenOver(text), 0),
    warnings: warningsOf(replicas.map((replica) => replica.written()).join("")),
    peakMemory: await Promise.all(living.map((replica) => replica.peakMemory())),
    exitCodes: await Promise.all(living.map((replica) => replica.stop())),
  };
}

function warningsOf(log: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, said = ""] of log.matchAll(
    /"level":"(?:warn|error)".*?(?:"code":".*?",)?("msg":.*?")\}/g,
  ))
    counts[said] = (counts[said] ?? 0) + 1;
  return counts;
}

function takenOver(metrics: string): number {
  return Number(/^advisor_taken_over_total\{[^}]*\} (\d+)/m.exec(metrics)?.[1] ?? 0);
}

function mentionOf(n: number): Mention {
  return {
    event: `Ev${n}`,
    team: `T${n % TEAMS}`,
    channel: `C${n % CHANNELS}`,
    ts: `17000${String(10_000 + n)}.000100`,
    user: `U${n % PEOPLE}`,
    text: QUESTIONS[n % QUESTIONS.length] ?? "",
  };
}

async function pace(time: number): Promise<void> {
  const early = time - performance.now();
  if (early > 1) await pause(early);
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
