import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { ConfigError } from "../errors.ts";
import type { Log } from "../log.ts";
import { within } from "../store/steady/within.ts";
import type { Metrics } from "./create-metrics.ts";

/** Resolves when all is well; rejects, or gives false, when not. */
export type Check = () => Promise<unknown> | boolean;

export interface OperationServerOptions {
  /** 0 picks a free one. */
  readonly port: number;
  /** What must be well to be ready, by name: "slack", "store", "knowledge". */
  readonly checks: Readonly<Record<string, Check>>;
  readonly metrics: Pick<Metrics, "text" | "contentType">;
  readonly log: Log;
}

export interface OperationServer {
  /** Resolves with the port. @throws {ConfigError} when the port cannot be had. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

const CHECK_PATIENCE = 2000;

/** `/healthz`: the process runs. `/readyz`: each check, 503 while one fails. `/metrics`: for Prometheus. */
export function createOperationServer(options: OperationServerOptions): OperationServer {
  const { port, log } = options;
  const server = createServer((request, response) => {
    respond(options, request, response).catch((error: unknown) => {
      log.error({ error: String(error) }, "An operation request failed.");
      send(response, 500, "Internal error.\n");
    });
  });
  server.requestTimeout = 10_000;
  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once("error", (cause) => reject(portProblem(port, cause)));
        server.listen(port, () => {
          const address = server.address();
          resolve(typeof address === "object" && address ? address.port : port);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  { checks, metrics }: OperationServerOptions,
  { method, url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method !== "GET" && method !== "HEAD") return send(response, 405, "Only GET.\n");
  switch (url?.replace(/\?.*$/s, "")) {
    case "/healthz":
      return send(response, 200, "ok\n");
    case "/readyz": {
      const results = await runChecks(checks);
      const ready = Object.values(results).every((result) => result === "ok");
      const body = `${JSON.stringify({ ready, checks: results }, null, 1)}\n`;
      return send(response, ready ? 200 : 503, body, "application/json");
    }
    case "/metrics":
      return send(response, 200, await metrics.text(), metrics.contentType);
    default:
      return send(response, 404, "There is /healthz, /readyz and /metrics.\n");
  }
}

async function runChecks(checks: Readonly<Record<string, Check>>): Promise<Record<string, string>> {
  const results = Object.entries(checks).map(async ([name, check]) => [name, await run(check)]);
  return Object.fromEntries(await Promise.all(results));
}

/** "ok", or what is wrong in words. */
async function run(check: Check): Promise<string> {
  try {
    const result = await within(CHECK_PATIENCE, Promise.resolve(check()));
    return result === false ? "not ready" : "ok";
  } catch (error) {
    return error instanceof Error ? error.message : "failed";
  }
}

function send(response: ServerResponse, status: number, body: string, type = "text/plain"): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

function portProblem(port: number, cause: Error): ConfigError {
  const code = "code" in cause ? String(cause.code) : cause.message;
  return new ConfigError(
    `The operation server cannot listen on port ${port} (${code}).`,
    "Set OPS_PORT to a free port.",
    { cause },
  );
}
