import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type App,
  AuthorizationError,
  HTTPModuleFunctions as http,
  type Logger,
  type Receiver,
} from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../../src/log.ts";
import { NotInstalledError } from "../access/authorize.ts";
import { errorCode } from "../error-code.ts";
import { BusyError } from "./inbox.ts";
import type { Route } from "./web-server.ts";

/** Slack waits three seconds for an acknowledgement; a slow start of the work must not eat them up. */
const ACK_AFTER = 2000;
/** A signature's time may differ by this much from ours, in either direction, in seconds. */
const CLOCK_SKEW = 300;

const Body = z.looseObject({
  type: z.string().optional(),
  challenge: z.string().optional(),
  ssl_check: z.string().optional(),
});

export interface HttpReceiver extends Receiver {
  /** Takes a request that Slack sends to `/slack/events`. */
  readonly handle: Route;
}

/**
 * Bolt's HTTP receiver, but for what it does not do: it refuses timestamps from the future, survives
 * every body, acknowledges in time whatever happens, and lets Slack redeliver what could not begin.
 */
export function createHttpReceiver(options: {
  readonly signingSecret: string;
  readonly log: Log;
  readonly logger: Logger;
  readonly clock: () => number;
}): HttpReceiver {
  const { signingSecret, log, logger, clock } = options;
  let app: App | undefined;
  return {
    init(bolt) {
      app = bolt;
    },
    // The server is not the receiver's: health checks and installations share it.
    start: async () => undefined,
    stop: async () => undefined,
    async handle(request, response) {
      const verified = await verify(request, signingSecret, logger, clock);
      if (typeof verified === "number") {
        log.warn({ status: verified }, "A request that is not Slack's was refused.");
        return http.buildNoBodyResponse(response, verified);
      }
      const body = readBody(verified);
      if (body === undefined) return http.buildNoBodyResponse(response, 400);
      if (body.ssl_check === "1") return http.buildSSLCheckResponse(response);
      if (body.type === "url_verification") {
        return http.buildUrlVerificationResponse(response, body);
      }
      if (app === undefined) return http.buildNoBodyResponse(response, 503);
      await dispatch(app, body, request, response, log);
    },
  };
}

type Buffered = Awaited<ReturnType<typeof http.parseAndVerifyHTTPRequest>>;

/** The request with its body, or the status that refuses it. */
async function verify(
  request: IncomingMessage,
  signingSecret: string,
  logger: Logger,
  clock: () => number,
): Promise<Buffered | number> {
  const sent = Number(request.headers["x-slack-request-timestamp"] ?? 0);
  if (sent > clock() / 1000 + CLOCK_SKEW) return 401;
  // Bolt compares the type as a whole; proxies like to add a character set.
  const [type] = (request.headers["content-type"] ?? "").split(";", 1);
  if (type) request.headers["content-type"] = type.trim().toLowerCase();
  try {
    const bodyLimit = http.defaultBodyLimit;
    return await http.parseAndVerifyHTTPRequest({ signingSecret, logger, bodyLimit }, request);
  } catch (error) {
    const isLong = http.isRawBodyError(error) && error.type === "entity.too.large";
    return isLong ? 413 : 401;
  }
}

function readBody(request: Buffered): z.infer<typeof Body> | undefined {
  try {
    return Body.safeParse(http.parseHTTPRequestBody(request)).data;
  } catch {
    return undefined;
  }
}

/** Hands an event to Bolt. Every request is answered once: by Bolt, by the clock, or at the end. */
async function dispatch(
  app: App,
  body: z.infer<typeof Body>,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): Promise<void> {
  const acknowledge = async (content?: unknown) => {
    if (!response.headersSent) http.buildContentResponse(response, content);
  };
  const timer = setTimeout(acknowledge, ACK_AFTER);
  const retryNum = http.extractRetryNumFromHTTPRequest(request);
  const retryReason = http.extractRetryReasonFromHTTPRequest(request);
  try {
    await app.processEvent({
      body,
      ack: acknowledge,
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
    });
  } catch (error) {
    log.error({ code: errorCode(error) }, "An event could not be handled.");
    if (response.headersSent) return;
    if (error instanceof BusyError) http.buildNoBodyResponse(response, 503);
    else if (mayWorkLater(error)) http.buildNoBodyResponse(response, 500);
  } finally {
    clearTimeout(timer);
    await acknowledge();
  }
}

/** A token that cannot be looked up now can be later: Slack sends the event again after a 500. */
export function mayWorkLater(error: unknown): boolean {
  return error instanceof AuthorizationError && !(error.original instanceof NotInstalledError);
}
