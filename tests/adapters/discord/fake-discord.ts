import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { createFakeGateway } from "./fake-gateway.ts";
import { choiceProblems, commandProblems, messageProblems } from "./payload-rules.ts";

export const TOKEN = "MTAw.fake.token";
export const ME = "100000000000000001";
export const APPLICATION = "100000000000000001";
/** Guilds, DirectMessages, GuildMessages. */
const UNPRIVILEGED = 1 | (1 << 9) | (1 << 12);

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  /** An HTTP status, a reset connection, or a response that never comes after being carried out. */
  readonly how: number | "reset" | "lost";
  times: number;
  readonly code?: number;
  readonly retryAfter?: number;
}

interface Channel {
  readonly guild?: string;
  locked?: boolean;
  forbidden?: boolean;
  /** A forum post whose opening message is not there yet. */
  unopened?: boolean;
  readonly nonces: Map<string, object>;
}

interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly at: number;
  acknowledged?: { type: number; flags: number };
  /** When the first response and the answer came (performance.now). */
  acknowledgedAt?: number;
  repliedAt?: number;
  expired?: boolean;
  reply?: unknown;
  choices?: { name: string; value: string }[];
}

const Sent = z.looseObject({ nonce: z.string().optional(), enforce_nonce: z.boolean().optional() });
const Callback = z.object({
  type: z.number(),
  data: z
    .looseObject({
      flags: z.number().optional(),
      choices: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    })
    .optional(),
});

export interface FakeDiscordOptions {
  /** Guilds in full, as GUILD_CREATE has them. */
  readonly guilds?: readonly ({ id: string } & object)[];
  readonly shards?: number;
  readonly heartbeat?: number;
  /** Time for the first response to an interaction (ms). @default 3000 */
  readonly deadline?: number;
}

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;

/** Discord on loopback, with memory and Discord's limits: what breaks a rule is refused and noted. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}) {
  const { guilds = [], shards = 1, heartbeat = 45_000, deadline = 3_000 } = options;
  const calls: Call[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  const channels = new Map<string, Channel>();
  const interactions = new Map<string, Interaction>();
  const messages = new Map<string, { id: string; channel: string; body: unknown }>();
  const registered = new Map<string, unknown[]>();
  let allowed = UNPRIVILEGED;
  let counter = 0n;

  /** A new id; ids rise with time. */
  const snowflake = () => {
    counter += 1n;
    return String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + counter);
  };

  const http = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      violations.push(`fake failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const gateway = createFakeGateway(http, {
    token: TOKEN,
    user: { id: ME, username: "advisor", discriminator: "0000", bot: true, avatar: null },
    application: APPLICATION,
    url: () => `ws://127.0.0.1:${port}`,
    guilds: (shard, count) =>
      guilds.filter(({ id }) => Number((BigInt(id) >> 22n) % BigInt(count)) === shard),
    allowedIntents: () => allowed,
    heartbeat: () => heartbeat,
  });

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const method = request.method ?? "GET";
    const path = (request.url ?? "").replace(/^\/api\/v10/, "");
    const fault = faults.find(
      (one) => one.times > 0 && one.method === method && one.path.test(path),
    );
    if (fault) fault.times -= 1;
    if (fault?.how === "reset") {
      calls.push({ method, path, body, status: 0 });
      request.socket.destroy();
      return;
    }
    const [status, data] =
      typeof fault?.how === "number"
        ? faulty(fault, fault.how)
        : route(method, path, body, request.headers.authorization);
    calls.push({ method, path, body, status });
    if (fault?.how === "lost") {
      request.socket.destroy();
      return;
    }
    const limited = status === 429 ? { "retry-after": String(fault?.retryAfter ?? 0.1) } : {};
    const type = data === undefined ? {} : { "content-type": "application/json" };
    response.writeHead(status, { ...type, ...limited });
    response.end(data === undefined ? undefined : JSON.stringify(data));
  }

  function faulty(fault: Fault, status: number): [number, unknown] {
    const retry = status === 429 ? { retry_after: fault.retryAfter ?? 0.1, global: false } : {};
    return [status, { message: "fault", code: fault.code ?? 0, ...retry }];
  }

  function route(method: string, path: string, body: unknown, auth?: string): [number, unknown] {
    const [bare = ""] = path.split("?");
    const parts = bare.split("/").slice(1);
    const [kind, first = "", second = "", third = "", fourth = ""] = parts;
    if (kind === "interactions" && third === "callback") return callback(first, second, body);
    if (kind === "webhooks" && fourth === "@original") return original(method, second, body);
    if (auth !== `Bot ${TOKEN}`) return refuse(401, 0, "401: Unauthorized");
    if (bare === "/gateway/bot") return [200, gatewayInformation()];
    if (kind === "channels" && method === "POST") return post(first, body);
    if (kind === "channels" && third !== "") return read(first, third);
    if (kind === "applications") return commandList(method, parts.slice(2).join("/"), path, body);
    violations.push(`unknown route: ${method} ${path}`);
    return refuse(404, 0, "404: Not Found");
  }

  function gatewayInformation() {
    return {
      url: `ws://127.0.0.1:${port}`,
      shards,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 },
    };
  }

  function callback(id: string, token: string, body: unknown): [number, unknown] {
    const interaction = interactions.get(token);
    const { type, data } = Callback.parse(body);
    if (!interaction || interaction.id !== id || Date.now() - interaction.at > deadline)
      return refuse(404, 10_062, "Unknown interaction");
    if (interaction.acknowledged) return refuse(400, 40_060, "Already acknowledged");
    if (type === 8) {
      noteProblems("choices", choiceProblems(body));
      interaction.choices = data?.choices ?? [];
    }
    if (type === 5 && Object.keys(data ?? {}).some((key) => key !== "flags"))
      violations.push("deferral with more than flags");
    if (type === 4 || type === 7) violations.push("worked before it acknowledged");
    interaction.acknowledged = { type, flags: data?.flags ?? 0 };
    interaction.acknowledgedAt = performance.now();
    return [204, undefined];
  }

  function original(method: string, token: string, body: unknown): [number, unknown] {
    const interaction = interactions.get(token);
    if (!interaction?.acknowledged) return refuse(404, 10_015, "Unknown Webhook");
    if (interaction.expired) return refuse(401, 50_027, "Invalid Webhook Token");
    if (method === "DELETE") {
      interaction.reply = "deleted";
      return [204, undefined];
    }
    if (noteProblems(`edit ${token}`, messageProblems("edit", body)))
      return refuse(400, 50_035, "Invalid Form Body");
    interaction.reply = body;
    interaction.repliedAt = performance.now();
    return [200, { id: snowflake(), channel_id: "1", ...z.looseObject({}).parse(body) }];
  }

  function post(channel: string, body: unknown): [number, unknown] {
    const found = channels.get(channel);
    if (!found) return refuse(404, 10_003, "Unknown Channel");
    if (found.forbidden) return refuse(403, 50_013, "Missing Permissions");
    if (found.locked) return refuse(403, 160_005, "This thread is locked");
    if (found.unopened) {
      violations.push("wrote before the opening message");
      return refuse(403, 40_058, "Cannot message this thread yet");
    }
    if (noteProblems(`message in ${channel}`, messageProblems("create", body)))
      return refuse(400, 50_035, "Invalid Form Body");
    const { nonce, enforce_nonce } = Sent.parse(body);
    const known = nonce !== undefined && enforce_nonce ? found.nonces.get(nonce) : undefined;
    if (known) return [200, known];
    const message = { id: snowflake(), channel, body };
    messages.set(message.id, message);
    const sent = { ...z.looseObject({}).parse(body), id: message.id, channel_id: channel };
    if (nonce !== undefined) found.nonces.set(nonce, sent);
    return [200, sent];
  }

  function read(channel: string, message: string): [number, unknown] {
    const found = channels.get(channel);
    if (!found || found.unopened) return refuse(404, 10_008, "Unknown Message");
    return [200, { id: message, channel_id: channel, type: 0, content: "", author: { id: "42" } }];
  }

  function commandList(
    method: string,
    scope: string,
    path: string,
    body: unknown,
  ): [number, unknown] {
    if (method === "GET") {
      const full = path.includes("with_localizations=true");
      if (!full) violations.push("commands read without localizations");
      return [200, registered.get(scope) ?? []];
    }
    noteProblems("commands", commandProblems(body));
    const list = z.array(z.looseObject({})).parse(body);
    registered.set(
      scope,
      list.map((command, i) => ({
        ...command,
        id: String(900 + i),
        application_id: APPLICATION,
        version: "1",
        nsfw: false,
        default_member_permissions: null,
        ...(scope === "commands" ? {} : { contexts: null, guild_id: "7" }),
      })),
    );
    return [200, registered.get(scope)];
  }

  function refuse(status: number, code: number, message: string): [number, unknown] {
    return [status, { code, message }];
  }

  function noteProblems(what: string, problems: readonly string[]): boolean {
    violations.push(...problems.map((problem) => `${what}: ${problem}`));
    return problems.length > 0;
  }

  return {
    url: `${url}/api`,
    gateway,
    calls,
    violations,
    channels,
    interactions,
    messages,
    registered,
    snowflake,
    addChannel: (id: string, more: Partial<Channel> = {}) =>
      channels.set(id, { nonces: new Map(), ...more }),
    fail(fault: Omit<Fault, "times"> & { times?: number }) {
      faults.push({ times: 1, ...fault });
    },
    allowIntents(more: number) {
      allowed = UNPRIVILEGED | more;
    },
    async close() {
      gateway.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
