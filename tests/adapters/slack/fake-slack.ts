import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "node:querystring";
import { type WebSocket, WebSocketServer } from "ws";
import { checkMessage, checkView } from "./check-payload.ts";

type Json = Record<string, unknown>;

/** One call of the Web API, or of a response URL (method "response_url"), in the order of arrival. */
export interface Call {
  readonly method: string;
  readonly token: string | undefined;
  readonly args: Json;
  /** Whether it was accepted. */
  ok: boolean;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Sends no reply at all. */
  readonly hang?: boolean;
  /** Milliseconds before the reply. */
  readonly delay?: number;
}

/** What a rule does to a call: undefined lets it through. */
export type Rule = (call: Call, count: number) => Reply | undefined;

/** Slack's Web API, response URLs and Socket Mode on loopback, with memory and with Slack's rules. */
export interface FakeSlack {
  readonly url: string;
  readonly calls: readonly Call[];
  callsOf(method: string): readonly Call[];
  /** Replaces the rule for a method. */
  on(method: string, rule: Rule): void;
  /** Resolves when `method` was accepted `count` times in all. */
  seen(method: string, count?: number): Promise<readonly Call[]>;
  /** Resolves with the next call of `method` that fits, as soon as it arrives. */
  arrival(method: string, fits: (call: Call) => boolean): Promise<Call>;
  responseUrl(): string;
  /** Sends an envelope over the newest socket and resolves with its acknowledgement. */
  envelope(type: string, payload: unknown, more?: Json): Promise<Json>;
  /** Writes raw text to the newest socket. */
  frame(text: string): void;
  /** Sockets open at this moment. */
  sockets(): number;
  socketOpened(count: number): Promise<void>;
  dropSockets(how: "disconnect" | "terminate"): void;
  close(): Promise<void>;
  /** Stops listening and cuts all connections; `open` comes back on the same port. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

export async function createFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const rules = new Map<string, Rule>();
  const counts = new Map<string, number>();
  const waiting = new Set<() => void>();
  const expected = new Set<(call: Call) => void>();
  const acks = new Map<string, (ack: Json) => void>();
  const sockets: WebSocket[] = [];
  const posted: Json[] = [];
  let opened = 0;
  let serial = 0;
  let port = 0;
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  const handle = async (request: IncomingMessage): Promise<Reply> => {
    const raw = await readAll(request);
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const isHook = path.startsWith("/hook/");
    const method = isHook ? "response_url" : path.replace("/api/", "");
    const args = isHook ? JSON.parse(raw) : { ...parse(raw) };
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? "")?.[1];
    const call: Call = { method, token: token ?? asText(args.token), args, ok: false };
    calls.push(call);
    for (const expect of [...expected]) expect(call);
    const count = (counts.get(method) ?? 0) + 1;
    counts.set(method, count);
    const ruled = rules.get(method)?.(call, count);
    if (ruled?.hang) return ruled;
    if (ruled?.delay) await new Promise((resolve) => setTimeout(resolve, ruled.delay));
    if (ruled !== undefined && (ruled.status !== undefined || ruled.body !== undefined)) {
      wake();
      return ruled;
    }
    const body = isHook ? checkHook(args) : answer(method, args);
    call.ok = body.ok === true;
    wake();
    return isHook && !call.ok ? { status: 400, body } : { body };
  };

  const answer = (method: string, args: Json): Json => {
    switch (method) {
      case "auth.test":
        return { ok: true, user_id: "UBOT", bot_id: "BBOT", team_id: "T1", url: "https://x/" };
      case "chat.postMessage":
      case "chat.postEphemeral": {
        const error = checkMessage(args);
        if (error !== undefined) return { ok: false, error };
        if (typeof args.channel !== "string") return { ok: false, error: "channel_not_found" };
        serial += 1;
        if (method === "chat.postMessage") posted.push(args);
        return {
          ok: true,
          channel: args.channel,
          ts: `1800000000.${String(serial).padStart(6, "0")}`,
        };
      }
      case "conversations.replies":
        return { ok: true, messages: posted.filter((one) => isIn(one, args)).map(asStored) };
      case "views.publish": {
        const error = checkView(JSON.parse(String(args.view)));
        return error === undefined ? { ok: true } : { ok: false, error };
      }
      case "apps.connections.open":
        return { ok: true, url: `ws://127.0.0.1:${port}/socket` };
      case "chat.delete":
      case "assistant.threads.setSuggestedPrompts":
        return { ok: true };
      case "users.info":
        return { ok: true, user: { id: args.user, is_admin: args.user === "UADMIN" } };
      default:
        return { ok: false, error: "unknown_method" };
    }
  };

  let server: Server;
  let webSockets: WebSocketServer;
  const open = () =>
    new Promise<void>((resolve) => {
      server = createServer((request, response) => {
        handle(request).then(
          (reply) => {
            if (reply.hang) return;
            response.writeHead(reply.status ?? 200, {
              "content-type": "application/json",
              ...reply.headers,
            });
            const { body } = reply;
            response.end(typeof body === "string" ? body : JSON.stringify(body ?? {}));
          },
          (error) => {
            response.writeHead(599);
            response.end(String(error));
          },
        );
      });
      webSockets = new WebSocketServer({ server });
      webSockets.on("connection", (socket) => {
        sockets.push(socket);
        socket.on("message", (data) => {
          const ack = JSON.parse(String(data));
          acks.get(ack.envelope_id)?.(ack);
        });
        socket.send(JSON.stringify({ type: "hello", num_connections: 1 }));
        opened += 1;
        wake();
      });
      server.listen(port, "127.0.0.1", () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  const shut = () =>
    new Promise<void>((resolve) => {
      for (const socket of webSockets.clients) socket.terminate();
      webSockets.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await open();

  const newest = (): WebSocket => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error("No socket is open.");
    return socket;
  };
  const callsOf = (method: string) => calls.filter((call) => call.method === method);
  const accepted = (method: string) => callsOf(method).filter((call) => call.ok);
  return {
    url: `http://127.0.0.1:${port}/api/`,
    calls,
    callsOf,
    on: (method, rule) => {
      rules.set(method, rule);
      counts.delete(method);
    },
    async seen(method, count = 1) {
      await until(() => accepted(method).length >= count);
      return accepted(method);
    },
    arrival: (method, fits) =>
      new Promise((resolve) => {
        const look = (call: Call) => {
          if (call.method !== method || !fits(call)) return;
          expected.delete(look);
          resolve(call);
        };
        expected.add(look);
      }),
    responseUrl: () => `http://127.0.0.1:${port}/hook/${++serial}`,
    envelope(type, payload, more = {}) {
      const id = `E${++serial}`;
      return new Promise((resolve) => {
        acks.set(id, resolve);
        newest().send(JSON.stringify({ type, envelope_id: id, payload, ...more }));
      });
    },
    frame: (text) => newest().send(text),
    sockets: () => webSockets.clients.size,
    socketOpened: (count) => until(() => opened >= count),
    dropSockets(how) {
      for (const socket of webSockets.clients) {
        if (how === "terminate") socket.terminate();
        else socket.send(JSON.stringify({ type: "disconnect", reason: "warning" }));
      }
    },
    close: shut,
    shut,
    open,
  };
}

function isIn(posted: Json, { channel, ts }: Json): boolean {
  return posted.channel === channel && posted.thread_ts === ts;
}

function asStored({ text, metadata }: Json): Json {
  return {
    type: "message",
    bot_id: "BBOT",
    text,
    metadata: JSON.parse(String(metadata ?? "null")),
  };
}

function checkHook(args: Json): Json {
  if (args.delete_original === true) return { ok: true };
  const error = checkMessage(args);
  return error === undefined ? { ok: true } : { ok: false, error };
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
