import { setTimeout as pause } from "node:timers/promises";
import { type Client, DiscordAPIError, Events, Routes } from "discord.js";
import { AdvisorError } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { codeOf, failureOf } from "./failure.ts";

const LONGEST_PAUSE = 30_000;

/**
 * Connects all shards. Waits while Discord cannot be reached.
 * @throws {AdvisorError} when Discord refuses: the token, an intent, the number of shards
 */
export async function connect(client: Client, token: string, log: Log): Promise<void> {
  await waitForDiscord(client, token, log);
  const refused = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(refusal(code)));
  });
  const connected = Promise.all([client.login(token), allShardsReady(client)]);
  try {
    await Promise.race([refused, connected]);
  } catch (error) {
    if (error instanceof AdvisorError) throw error;
    // A refusal makes the login reject as well, with less to say, and may be told a moment later.
    await Promise.race([refused, pause(200)]);
    throw unreachable(error);
  }
}

/** Why Discord closed a connection for good, and what to do about it. */
export function refusal(code: number): AdvisorError {
  switch (code) {
    case 4004:
      return wrongToken();
    case 4010:
    case 4011:
      return new AdvisorError(
        `Discord refused the connection because of its shards (${code}).`,
        "Unset SHARD_LIST and SHARD_COUNT to use as many as Discord recommends, or raise SHARD_COUNT.",
      );
    case 4013:
    case 4014:
      return new AdvisorError(
        `Discord refused the connection because of an intent that the bot may not use (${code}).`,
        "Unset DISCORD_MESSAGE_CONTENT, or switch on the Message Content Intent on the Bot page of https://discord.com/developers/applications.",
      );
    default:
      return new AdvisorError(
        `Discord closed the connection for good (${code}).`,
        "Update this program: it may speak a version of the protocol that is no longer offered.",
      );
  }
}

export function wrongToken(): AdvisorError {
  return new AdvisorError(
    "Discord does not accept DISCORD_TOKEN.",
    "Copy the token again from the Bot page of https://discord.com/developers/applications.",
  );
}

/** Fails at once for a wrong token, where the gateway would only hang up. */
async function waitForDiscord(client: Client, token: string, log: Log): Promise<void> {
  client.rest.setToken(token.replace(/^Bot\s+/i, ""));
  for (let wait = 1000; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      await client.rest.get(Routes.gatewayBot());
      return;
    } catch (error) {
      if (failureOf(error) === "unauthorized") throw wrongToken();
      if (failureOf(error) !== "passing") throw unreachable(error);
      log.warn({ code: codeOf(error), wait }, "Discord cannot be reached; trying again");
      await pause(wait);
    }
  }
}

function allShardsReady(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const ready = new Set<number>();
    client.on(Events.ShardReady, (shard) => {
      ready.add(shard);
      if (ready.size >= client.ws.shards.size) resolve();
    });
  });
}

function unreachable(error: unknown): AdvisorError {
  if (error instanceof DiscordAPIError && error.status === 401) return wrongToken();
  if (error instanceof Error && error.message.startsWith("Not enough sessions"))
    return new AdvisorError(
      `Discord allows no more connections for now: ${error.message}.`,
      "Start it again after that time, and look for what restarts it so often.",
    );
  return new AdvisorError(
    `Discord could not be asked for its gateway (${codeOf(error)}).`,
    "Check DISCORD_API_URL (unset it for Discord itself) and DISCORD_TOKEN.",
    { cause: error },
  );
}
