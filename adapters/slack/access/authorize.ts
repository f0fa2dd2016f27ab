import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Authorize, webApi } from "@slack/bolt";
import { z } from "zod";
import { AdvisorError } from "../../../src/errors.ts";
import type { Log } from "../../../src/log.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import type { SlackStore } from "../slack-store.ts";
import type { Installations, Installed } from "./installations.ts";

/** The app is not installed where the event came from. */
export class NotInstalledError extends AdvisorError {}

/** Tokens are renewed when they end within two hours, as Slack advises. */
const RENEW_BEFORE = 2 * 60 * 60;
const RENEWAL_LEASE = 15_000;
/** How long a token that another process renews is waited for, in ms. */
const OTHERS_PATIENCE = 3000;
const OTHERS_STEP = 100;

const Renewed = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number(),
});

export interface AuthorizeOptions {
  readonly installations: Installations;
  readonly store: SlackStore;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly clock: () => number;
  readonly log: Log;
}

/**
 * Finds the token of the workspace that an event came from, and renews it in time. A refresh token
 * works once, so that of all requests and processes one renews and the others wait for it.
 */
export function createAuthorize(options: AuthorizeOptions): Authorize<boolean> {
  const { installations } = options;
  const renewals = new Map<string, Promise<Installed>>();
  return async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    const ids = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
    const found = await installations.find(ids.flatMap((id) => id || []));
    if (found === undefined) {
      throw new NotInstalledError("The app is not installed there.", "Install it again.");
    }
    const { id } = found;
    const renewal = renewals.get(id) ?? startRenewal(options, found);
    if (renewal !== undefined && !renewals.has(id)) {
      renewals.set(id, renewal);
      renewal.finally(() => renewals.delete(id)).catch(() => undefined);
    }
    const { bot } = renewal === undefined ? found.installed : await renewal;
    return {
      botToken: bot.token,
      ...(bot.id === undefined ? {} : { botId: bot.id }),
      ...(bot.userId === undefined ? {} : { botUserId: bot.userId }),
      ...(teamId === undefined ? {} : { teamId }),
      ...(enterpriseId === undefined ? {} : { enterpriseId }),
    };
  };
}

type Found = { readonly id: string; readonly installed: Installed };

function startRenewal(options: AuthorizeOptions, found: Found): Promise<Installed> | undefined {
  const left = secondsLeft(found.installed, options.clock);
  return left === undefined || left > RENEW_BEFORE ? undefined : renew(options, found);
}

/** Seconds until the token ends; undefined for tokens that do not. */
function secondsLeft({ bot }: Installed, clock: () => number): number | undefined {
  if (bot.refreshToken === undefined || bot.expiresAt === undefined) return undefined;
  return bot.expiresAt - clock() / 1000;
}

/** The renewed installation; the old one while that still works and cannot be renewed. */
async function renew(options: AuthorizeOptions, found: Found): Promise<Installed> {
  const { store, log, clock } = options;
  const lease = `slack:renew:${found.id}:${digest(found.installed.bot.refreshToken ?? "")}`;
  const isOurs = await bounded(store.claim(lease, RENEWAL_LEASE), STORE_PATIENCE, () => true);
  try {
    const renewed = isOurs ? undefined : await waitForOthers(options, found);
    return renewed ?? (await renewHere(options, found));
  } catch (error) {
    log.error({ code: errorCode(error), workspace: found.id }, "A token could not be renewed.");
    await bounded(store.release(lease), STORE_PATIENCE, () => undefined);
    if ((secondsLeft(found.installed, clock) ?? 0) > 0) return found.installed;
    throw error;
  }
}

async function waitForOthers(
  { installations, clock }: AuthorizeOptions,
  { id, installed }: Found,
): Promise<Installed | undefined> {
  for (let waited = 0; waited < OTHERS_PATIENCE; waited += OTHERS_STEP) {
    const current = await installations.find([id]);
    if (current !== undefined && current.installed.bot.token !== installed.bot.token) {
      return current.installed;
    }
    await pause(OTHERS_STEP);
  }
  return (secondsLeft(installed, clock) ?? 0) > 0 ? installed : undefined;
}

async function renewHere(options: AuthorizeOptions, { id, installed }: Found): Promise<Installed> {
  const { clientId, clientSecret, clientOptions, installations, clock, log } = options;
  const client = new webApi.WebClient(undefined, clientOptions);
  const answer = await client.oauth.v2.access({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: "refresh_token",
    refresh_token: installed.bot.refreshToken ?? "",
  });
  const { access_token, refresh_token, expires_in } = Renewed.parse(answer);
  const expiresAt = Math.floor(clock() / 1000) + expires_in;
  const bot = { ...installed.bot, token: access_token, refreshToken: refresh_token, expiresAt };
  const renewed = { ...installed, bot };
  await installations.save(id, renewed).catch((error: unknown) => {
    log.error({ code: errorCode(error), workspace: id }, "A renewed token could not be stored.");
  });
  return renewed;
}

function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex").slice(0, 16);
}
