import { createHmac } from "node:crypto";
import { createSlackAdapter } from "../../adapters/slack/slack-adapter.ts";
import type { Advisor } from "../../src/advisor.ts";
import { readConfig } from "../../src/config.ts";
import { createFakeSlack, type FakeSlack } from "../adapters/slack/fake-slack.ts";
import { createMemoryStore } from "../adapters/slack/memory-store.ts";
import { envelope, mention } from "../adapters/slack/payloads.ts";
import { type Quantiles, quantiles } from "./quantiles.ts";

/** Milliseconds, from the sending of the event to the arrival of `chat.postMessage`. */
export interface SlackFigures {
  /** One question after another. */
  readonly alone: Quantiles;
  /** `users` questions at once. */
  readonly together: Quantiles;
  readonly users: number;
  /** From the sending of the event to its acknowledgement. */
  readonly acknowledged: Quantiles;
  /** Resident memory after the run, with the fake Slack in the same process (MiB). */
  readonly memory: number;
}

const QUESTIONS = [
  "do I need an MBA",
  "how much does an IT director earn in California",
  "CIO vs CTO",
  "what does an IT manager do all day",
  "best certifications for a director",
];
const SECRET = "a signing secret";
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Measures the adapter with `advisor` through its HTTP receiver, against a fake Slack on loopback. */
export async function benchSlack(
  advisor: Advisor,
  { questions = 300, users = 50, rounds = 6 } = {},
): Promise<SlackFigures> {
  const slack = await createFakeSlack();
  const env = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: SECRET, PORT: "0" };
  const config = readConfig({ ...env, SLACK_API_URL: slack.url });
  const store = createMemoryStore();
  const adapter = createSlackAdapter({
    report: async () => [],
    advisor,
    store,
    config,
    log: SILENT,
  });
  await adapter.start();
  const url = `http://127.0.0.1:${adapter.port()}/slack/events`;
  try {
    await askTogether(slack, url, users);
    const alone: Times[] = [];
    for (let index = 0; index < questions; index += 1) alone.push(await ask(slack, url, index));
    const together: Times[] = [];
    for (let round = 0; round < rounds; round += 1) {
      together.push(...(await askTogether(slack, url, users)));
    }
    return {
      alone: quantiles(alone.map(({ answered }) => answered)),
      together: quantiles(together.map(({ answered }) => answered)),
      users,
      acknowledged: quantiles(alone.map(({ acknowledged }) => acknowledged)),
      memory: Math.round(process.memoryUsage.rss() / 2 ** 20),
    };
  } finally {
    await adapter.stop();
    await slack.close();
  }
}

interface Times {
  readonly acknowledged: number;
  readonly answered: number;
}

function askTogether(slack: FakeSlack, url: string, users: number): Promise<Times[]> {
  return Promise.all(Array.from({ length: users }, (_, index) => ask(slack, url, index)));
}

async function ask(slack: FakeSlack, url: string, index: number): Promise<Times> {
  const event = mention(QUESTIONS[index % QUESTIONS.length] ?? "");
  const body = JSON.stringify(envelope(event));
  const begun = performance.now();
  const answer = slack
    .arrival("chat.postMessage", ({ args }) => args.thread_ts === event.ts)
    .then(() => performance.now() - begun);
  const response = await fetch(url, { method: "POST", body, headers: signed(body) });
  await response.arrayBuffer();
  const acknowledged = performance.now() - begun;
  return { acknowledged, answered: await answer };
}

function signed(body: string): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1000));
  const hash = createHmac("sha256", SECRET).update(`v0:${time}:${body}`).digest("hex");
  return {
    "content-type": "application/json",
    "x-slack-request-timestamp": time,
    "x-slack-signature": `v0=${hash}`,
  };
}
