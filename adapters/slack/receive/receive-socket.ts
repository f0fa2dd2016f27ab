import { setTimeout as pause } from "node:timers/promises";
import { type Logger, SocketModeReceiver } from "@slack/bolt";
import { AdvisorError } from "../../../src/errors.ts";
import type { Log } from "../../../src/log.ts";
import type { Observe } from "../../../src/operation/observe.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import { guardFrames } from "./guard-frames.ts";

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 3000;
/** A connection that held this long (ms) was a good one: the next attempt follows at once. */
const GOOD = 5000;
/** Slack says hello within moments of connecting. */
const HELLO = 15_000;
const FAREWELL = 1000;
/** No further attempt will help: the app token itself is wrong. */
const HOPELESS = new Set([
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "not_allowed_token_type",
  "missing_scope",
  "no_permission",
]);

export interface SocketConnection {
  readonly receiver: SocketModeReceiver;
  /** Resolves with the first connection. Rejects when there will never be one. */
  start(): Promise<void>;
  stop(): void;
  connected(): boolean;
}

/**
 * A Socket Mode connection that comes back by itself. Bolt 5.1's own reconnection waits five seconds,
 * and ends the process when `apps.connections.open` fails or a frame holds no event; so it is
 * switched off and done here.
 */
export function createSocketConnection(options: {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly log: Log;
  readonly count: Observe;
}): SocketConnection {
  const { appToken, apiUrl, logger, log, count } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 0 } },
    },
    processEventErrorHandler: async ({ error }) => {
      // Not acknowledged: Slack sends it again.
      log.error({ code: errorCode(error) }, "An event could not be handled.");
      return false;
    },
  });
  const { client } = receiver;
  let isConnected = false;
  let isStopped = false;
  client.on("connected", () => {
    isConnected = true;
  });
  client.on("disconnected", () => {
    isConnected = false;
  });
  guardFrames(receiver, log);

  /** Keeps a connection until `stop`. Calls `first` with the outcome of the first attempts. */
  async function hold(first: { done(): void; failed(error: unknown): void }): Promise<void> {
    let wait = 0;
    let connections = 0;
    while (!isStopped) {
      const begun = Date.now();
      const error = await connect(receiver);
      if (isStopped) break;
      if (error === undefined) {
        log.info({}, "Connected to Slack.");
        if (connections++ > 0) count({ what: "reconnect", surface: "slack" });
        first.done();
        if (isConnected) await disconnection(receiver);
      } else {
        log.warn({ code: errorCode(error) }, "Slack could not be connected to.");
        if (HOPELESS.has(errorCode(error))) first.failed(refused(errorCode(error)));
      }
      wait = Date.now() - begun > GOOD && error === undefined ? 0 : nextPause(wait);
      if (!isStopped) await pause(wait);
    }
  }

  return {
    receiver,
    connected: () => isConnected,
    start: () =>
      new Promise((resolve, reject) => {
        let wasConnected = false;
        const done = () => {
          wasConnected = true;
          resolve();
        };
        const failed = (error: unknown) => {
          // A token that was taken back later can be given back: then it goes on trying.
          isStopped ||= !wasConnected;
          reject(error);
        };
        hold({ done, failed }).then(resolve, reject);
      }),
    stop() {
      isStopped = true;
      isConnected = false;
      client.disconnect().catch(() => undefined);
    },
  };
}

/** Undefined when connected, else the reason. */
async function connect({ client }: SocketModeReceiver): Promise<unknown> {
  const attempt = client.start().then(() => undefined);
  const error = await bounded<unknown>(attempt, HELLO, (reason) => reason ?? new Error("closed"));
  // A connection that never said hello must not stay behind the next one.
  if (error !== undefined) await bounded(client.disconnect(), FAREWELL, () => undefined);
  return error;
}

function disconnection({ client }: SocketModeReceiver): Promise<void> {
  return new Promise((resolve) => client.once("disconnected", () => resolve()));
}

function refused(code: string): AdvisorError {
  return new AdvisorError(
    `Slack refused SLACK_APP_TOKEN (${code}).`,
    "Create an app-level token with the scope connections:write under Basic Information.",
  );
}

function nextPause(last: number): number {
  return last === 0 ? FIRST_PAUSE : Math.min(last * 2, LONGEST_PAUSE);
}
