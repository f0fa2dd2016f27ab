import { createHmac } from "node:crypto";
import { stringify } from "node:querystring";
import { createSlackAdapter, type SlackAdapter } from "../../../adapters/slack/slack-adapter.ts";
import type { SlackObservation } from "../../../adapters/slack/slack-services.ts";
import { readConfig } from "../../../src/config.ts";
import type { Log } from "../../../src/log.ts";
import type { Observation } from "../../../src/operation/observe.ts";
import type { MentorsReport } from "../../../src/report/mentors-report.ts";
import { scriptedReport } from "../scripted-report.ts";
import { createFakeSlack, type FakeSlack } from "./fake-slack.ts";
import { createMemoryStore, type MemoryStore } from "./memory-store.ts";
import { createScriptedAdvisor, type ScriptedAdvisor } from "./scripted-advisor.ts";

type Json = Record<string, unknown>;

export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

/** A running adapter with the fakes around it. */
export interface Driven {
  readonly slack: FakeSlack;
  readonly store: MemoryStore;
  readonly advisor: ScriptedAdvisor;
  readonly adapter: SlackAdapter;
  readonly logged: string[];
  readonly observed: SlackObservation[];
  readonly counted: Observation[];
  /** Posts to the adapter as Slack would. */
  post(body: Json | string, options?: PostOptions): Promise<Response>;
  /** Posts an interaction, whose payload stands in a form. */
  interact(payload: Json): Promise<Response>;
  get(path: string, init?: RequestInit): Promise<Response>;
}

export interface PostOptions {
  readonly form?: boolean;
  readonly headers?: Record<string, string>;
  readonly secret?: string;
  readonly timestamp?: number;
}

export interface DriveOptions {
  readonly env?: Record<string, string>;
  readonly slack?: FakeSlack;
  readonly store?: MemoryStore;
  readonly advisor?: ScriptedAdvisor;
  readonly report?: MentorsReport;
  /** Does not wait for the start. */
  readonly lazy?: boolean;
}

const open: (() => Promise<void>)[] = [];

/** Starts an adapter in HTTP mode, or as `env` says, against a fake Slack. */
export async function drive(options: DriveOptions = {}): Promise<Driven> {
  const slack = options.slack ?? (await createFakeSlack());
  const store = options.store ?? createMemoryStore();
  const advisor = options.advisor ?? createScriptedAdvisor();
  const logged: string[] = [];
  const observed: SlackObservation[] = [];
  const counted: Observation[] = [];
  const config = readConfig({
    PORT: "0",
    SLACK_API_URL: slack.url,
    ...(options.env ?? { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: SECRET }),
  });
  const adapter = createSlackAdapter({
    advisor,
    report: options.report ?? scriptedReport,
    store,
    config,
    log: createLog(logged),
    observe: (event) => observed.push(event),
    count: (event) => counted.push(event),
  });
  open.push(() => adapter.stop());
  if (options.slack === undefined) open.push(() => slack.close());
  const started = adapter.start();
  if (options.lazy) started.catch(() => undefined);
  else await started;
  const address = () => `http://127.0.0.1:${adapter.port()}`;
  const post: Driven["post"] = (body, { form, headers, secret = SECRET, timestamp } = {}) => {
    const text =
      typeof body === "string" ? body : form ? stringify(flat(body)) : JSON.stringify(body);
    const time = timestamp ?? Math.floor(Date.now() / 1000);
    const hash = createHmac("sha256", secret).update(`v0:${time}:${text}`).digest("hex");
    return fetch(`${address()}/slack/events`, {
      method: "POST",
      body: text,
      headers: {
        "content-type": form ? "application/x-www-form-urlencoded" : "application/json",
        "x-slack-request-timestamp": String(time),
        "x-slack-signature": `v0=${hash}`,
        ...headers,
      },
    });
  };
  return {
    slack,
    store,
    advisor,
    adapter,
    logged,
    observed,
    counted,
    post,
    interact: (payload) => post({ payload: JSON.stringify(payload) }, { form: true }),
    get: (path, init) => fetch(`${address()}${path}`, init),
  };
}

/** Stops everything that was started; for `afterEach`. */
export async function stopAll(): Promise<void> {
  const stops = open.splice(0);
  await Promise.all(stops.map((stop) => stop()));
}

/** Resolves when `condition` holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function flat(body: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)]));
}

function createLog(logged: string[]): Log {
  const write = (fields: object, text: string) => logged.push(`${text} ${JSON.stringify(fields)}`);
  return { debug: write, info: write, warn: write, error: write };
}
