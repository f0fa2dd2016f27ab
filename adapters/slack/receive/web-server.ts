import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Log } from "../../../src/log.ts";
import { errorCode } from "../error-code.ts";

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface WebServer {
  /** Resolves with the port. Rejects when it is taken. */
  listen(port: number): Promise<number>;
  /** Takes no new requests, finishes those under way. */
  close(): Promise<void>;
}

/** A request must be in within this time, in ms. */
const REQUEST_TIME = 15_000;
/** Longer than load balancers keep a connection, so that none is cut under a request. */
const KEEP_ALIVE = 65_000;

/** Serves `routes`, keyed by method and path: `POST /slack/events`. */
export function createWebServer(routes: ReadonlyMap<string, Route>, log: Log): WebServer {
  const server = createServer({ requestTimeout: REQUEST_TIME, keepAliveTimeout: KEEP_ALIVE });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    serve(routes, request, response).catch((error: unknown) => {
      log.error({ code: errorCode(error) }, "An HTTP request failed.");
      end(response, 500);
    });
  });
  server.on("clientError", (_, socket) => socket.destroy());
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, () => {
          server.off("error", reject);
          server.on("error", (error) => log.error({ code: errorCode(error) }, "HTTP server."));
          const address = server.address();
          resolve(typeof address === "object" && address !== null ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** Ends a response that has not been ended, with nothing but a status. */
export function end(response: ServerResponse, status: number, text = ""): void {
  if (response.headersSent) {
    if (!response.writableEnded) response.end();
    return;
  }
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}

async function serve(
  routes: ReadonlyMap<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const route = routes.get(`${request.method === "HEAD" ? "GET" : request.method} ${path}`);
  if (route === undefined) return end(response, 404);
  await route(request, response);
}
