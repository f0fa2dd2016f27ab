import type { Advisor } from "../../src/advisor.ts";
import type { Environment } from "../../src/config.ts";
import { ConfigError } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import type { Inbox } from "../../src/operation/create-inbox.ts";
import type { Observe } from "../../src/operation/observe.ts";
import type { MentorsReport } from "../../src/report/mentors-report.ts";
import type { Limits } from "../../src/store/limits.ts";
import type { Adapter } from "../adapter.ts";
import { createAuthorize } from "./access/authorize.ts";
import { identify } from "./access/identify.ts";
import { installRoutes } from "./access/install-routes.ts";
import { createInstallations } from "./access/installations.ts";
import { bounded } from "./bounded.ts";
import { createApp } from "./create-app.ts";
import { createBoltLogger } from "./receive/bolt-logger.ts";
import { createClaims } from "./receive/claims.ts";
import { createInFlight } from "./receive/in-flight.ts";
import { createInTurn } from "./receive/in-turn.ts";
import { putInboxBefore } from "./receive/inbox.ts";
import { createHttpReceiver } from "./receive/receive-http.ts";
import { createSocketConnection } from "./receive/receive-socket.ts";
import { createWebServer, end, type Route } from "./receive/web-server.ts";
import { readSlackConfig } from "./slack-config.ts";
import type { SlackObservation, SlackServices } from "./slack-services.ts";
import type { SlackStore } from "./slack-store.ts";
import { webClientOptions } from "./web-client-options.ts";

export interface SlackAdapterOptions {
  readonly advisor: Advisor;
  readonly report: MentorsReport;
  readonly store: SlackStore;
  readonly config: Environment;
  readonly log: Log;
  /** @default none */
  readonly limits?: Pick<Limits, "take">;
  /** Called for every question that was dealt with. */
  readonly observe?: (event: SlackObservation) => void;
  /** Told what else is worth counting. */
  readonly count?: Observe;
  /** Milliseconds since 1970. @default Date.now */
  readonly clock?: () => number;
}

export interface SlackAdapter extends Adapter {
  /** Port of the HTTP server while it listens. */
  port(): number | undefined;
}

/** How long answers under way may take once the bot is told to stop, in ms. */
const DRAIN = 8000;

/**
 * The advisor in Slack, over Socket Mode or HTTP, for one workspace or many.
 * @throws {ConfigError} when variables are missing.
 */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { advisor, report, store, log, clock = Date.now } = options;
  const { limits, observe = () => undefined, count = () => undefined } = options;
  const config = readSlackConfig(options.config);
  const { transport, access } = config;
  const logger = createBoltLogger(log);
  const clientOptions = webClientOptions(config, logger);
  const inFlight = createInFlight();
  const installations = createInstallations(store, log);
  const services: SlackServices = {
    advisor,
    report,
    store,
    log,
    claims: createClaims(store, log),
    inTurn: createInTurn(),
    limits,
    observe,
    count,
    clock,
    uninstall: (workspace) => installations.remove(workspace),
  };
  const socket =
    transport.kind === "socket"
      ? createSocketConnection({ ...transport, apiUrl: config.apiUrl, logger, log, count })
      : undefined;
  const http =
    transport.kind === "http"
      ? createHttpReceiver({ ...transport, log, logger, clock })
      : undefined;
  let inbox: Inbox | undefined;
  let isStopped = false;
  let port: number | undefined;
  const ready = () => !isStopped && (socket?.connected() ?? port !== undefined);

  const routes = new Map<string, Route>([
    ["GET /healthz", (_, response) => end(response, 200, "ok")],
    ["GET /readyz", (_, response) => end(response, ready() ? 200 : 503, ready() ? "ready" : "")],
    ...(http === undefined ? [] : [["POST /slack/events", http.handle] as const]),
    ...(access.kind === "oauth"
      ? installRoutes({ access, installations, clientOptions, logger })
      : []),
  ]);
  const server = createWebServer(routes, log);

  async function listen(): Promise<void> {
    try {
      port = await server.listen(config.port);
    } catch (cause) {
      // Socket Mode needs no address: several such processes may share a machine.
      if (http === undefined && access.kind === "token") {
        log.warn({ port: config.port }, "The port is taken: no health checks from this process.");
        return;
      }
      const hint = "Set PORT to a free port.";
      throw new ConfigError(`Port ${config.port} cannot be listened on.`, hint, { cause });
    }
  }

  return {
    name: "slack",
    port: () => port,
    ready,
    async start() {
      const authorize =
        access.kind === "token"
          ? await identify(access.botToken, clientOptions, log, () => isStopped)
          : createAuthorize({ ...access, installations, store, clientOptions, clock, log });
      const receiver = socket?.receiver ?? http;
      if (receiver === undefined || isStopped) return;
      const app = createApp({ receiver, authorize, clientOptions, logger, inFlight, services });
      inbox = putInboxBefore(app, services);
      await listen();
      await socket?.start();
      inbox.start();
      log.info({ transport: transport.kind, access: access.kind, port }, "Slack is connected.");
    },
    async stop() {
      isStopped = true;
      socket?.stop();
      const closed = server.close();
      const answered = bounded(inbox?.stop() ?? Promise.resolve(), DRAIN, () => undefined);
      const [isDrained] = await Promise.all([inFlight.drain(DRAIN), answered]);
      if (!isDrained) log.warn({ unfinished: inFlight.count() }, "Some answers were given up.");
      await bounded(closed, 1000, () => undefined);
      port = undefined;
    },
  };
}
