import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

interface Posted {
  readonly ts: string;
  readonly text: string;
  readonly metadata?: unknown;
}

/** Slack's Web API, as far as a bot that answers mentions uses it. Remembers what was posted. */
export interface FakeSlackApi {
  /** For SLACK_API_URL. */
  readonly url: string;
  /** How many messages stand in a thread. */
  replies(channel: string, thread: string): number;
  posted(): number;
  /** How often each method was called. */
  readonly calls: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** To Slack and back, in ms each. */
const LATENCY = 50;

const BOT = { user_id: "UBOT", bot_id: "BBOT" };

export async function createFakeSlackApi(): Promise<FakeSlackApi> {
  const threads = new Map<string, Posted[]>();
  const calls = new Map<string, number>();
  let posted = 0;
  const answer = (method: string, given: URLSearchParams): object => {
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const channel = given.get("channel") ?? "";
    switch (method) {
      case "auth.test":
        return {
          ...BOT,
          team_id: "T0",
          team: "Load",
          user: "advisor",
          url: "https://load.slack.com/",
        };
      case "chat.postMessage": {
        const ts = `1900000000.${String(++posted).padStart(6, "0")}`;
        const thread = `${channel} ${given.get("thread_ts") ?? ts}`;
        const metadata: unknown = JSON.parse(given.get("metadata") ?? "null");
        const message = { ts, text: given.get("text") ?? "", metadata };
        threads.set(thread, [...(threads.get(thread) ?? []), message]);
        return { channel, ts, message };
      }
      case "conversations.replies": {
        const messages = threads.get(`${channel} ${given.get("ts") ?? ""}`) ?? [];
        return {
          messages: messages.map((message) => ({
            type: "message",
            ...BOT,
            user: BOT.user_id,
            ...message,
          })),
          has_more: false,
        };
      }
      default:
        return {};
    }
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      const method = request.url?.replace(/^\/api\//, "").replace(/\?.*$/s, "") ?? "";
      // A process may be killed before its message arrives, or before it learns that it did.
      await pause(LATENCY);
      const given = answer(method, body);
      await pause(LATENCY);
      response.setHeader("content-type", "application/json");
      response.setHeader("x-oauth-scopes", "app_mentions:read,chat:write");
      response.end(JSON.stringify({ ok: true, ...given }));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    replies: (channel, thread) => threads.get(`${channel} ${thread}`)?.length ?? 0,
    posted: () => posted,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const query = new URL(request.url ?? "/", "http://localhost").searchParams;
  if (!request.headers["content-type"]?.includes("json"))
    return new URLSearchParams([...query, ...new URLSearchParams(text)]);
  const given: Record<string, unknown> = JSON.parse(text || "{}");
  const fields = Object.entries(given).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams([...query, ...fields]);
}
