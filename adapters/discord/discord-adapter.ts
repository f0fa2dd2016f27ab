import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Client, Events, Status } from "discord.js";
import type { Advisor } from "../../src/advisor.ts";
import type { Environment } from "../../src/config.ts";
import { AdvisorError, ConfigError } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { createInbox } from "../../src/operation/create-inbox.ts";
import type { Observe } from "../../src/operation/observe.ts";
import type { MentorsReport } from "../../src/report/mentors-report.ts";
import type { Adapter } from "../adapter.ts";
import { createCatalogue } from "./catalogue.ts";
import { registerCommands } from "./commands/register-commands.ts";
import { connect, refusal, wrongToken } from "./connect.ts";
import { createClient, createInteractionRest } from "./create-client.ts";
import { codeOf } from "./failure.ts";
import { guardPackets } from "./guard-packets.ts";
import { createInFlight } from "./in-flight.ts";
import { listen } from "./listen.ts";
import { answerAbandoned } from "./messages/on-message.ts";
import type { Observation } from "./observation.ts";
import { createOnce } from "./once.ts";
import type { DiscordStore, QuestionLimits, Services } from "./services.ts";
import { createSettingsCache } from "./settings-cache.ts";
import { within } from "./within.ts";

/** Time for answers under way to finish, and for the connection to close (ms); five seconds in all. */
const DRAIN = 4_400;
const CLOSE = 500;

export interface DiscordAdapterOptions {
  readonly advisor: Advisor;
  readonly report: MentorsReport;
  readonly store: DiscordStore;
  /** @default none */
  readonly limits?: QuestionLimits;
  readonly config: Environment;
  readonly log: Log;
  /** Told of every event that was handled, for metrics. */
  readonly observe?: (event: Observation) => void;
  /** Told what else is worth counting. */
  readonly count?: Observe;
  /** Told when the connection can never work again: the token was withdrawn, an intent taken away. */
  readonly onFatal?: (error: AdvisorError) => void;
  /** Milliseconds, rising. @default performance.now */
  readonly now?: () => number;
}

/** The advisor in Discord: commands, mentions, direct messages, forums. Gateway, one process. */
export function createDiscordAdapter(options: DiscordAdapterOptions): Adapter {
  const { config, log } = options;
  let running: { client: Client; services: Services; stop: AbortController } | undefined;
  return {
    name: "discord",
    async start() {
      if (config.DISCORD_TOKEN === undefined)
        throw new ConfigError("DISCORD_TOKEN is not set.", "Set it to the bot's token.");
      const client = createClient(config);
      running = wire(client, options);
      guardPackets(client, log);
      listen(running.services);
      registerFromFirstShard(running.services, config);
      await connect(client, config.DISCORD_TOKEN, log);
      client.on(Events.ShardDisconnect, ({ code }) => options.onFatal?.(refusal(code)));
      running.services.inbox.start();
      log.info({ shards: client.ws.shards.size }, "Discord connected");
    },
    async stop() {
      if (!running) return;
      const { client, services, stop } = running;
      stop.abort();
      const answered = within(DRAIN, services.inbox.stop(), undefined);
      await Promise.all([services.background.settle(DRAIN), answered]);
      await Promise.race([client.destroy(), pause(CLOSE, undefined, { ref: false })]);
    },
    ready() {
      const shards = running?.client.ws.shards;
      return (
        shards !== undefined &&
        shards.size > 0 &&
        shards.every(({ status }) => status === Status.Ready)
      );
    },
  };
}

function wire(client: Client, options: DiscordAdapterOptions) {
  const { advisor, report, store, log, now = () => performance.now() } = options;
  const { count = () => undefined, observe = () => undefined } = options;
  const stop = new AbortController();
  // Every answer that waits for Discord listens to it.
  setMaxListeners(0, stop.signal);
  let failed = false;
  const services: Services = {
    client,
    interactionRest: createInteractionRest(options.config),
    advisor,
    report,
    store,
    limits: options.limits,
    log,
    catalogue: createCatalogue(advisor),
    once: createOnce(store, log),
    inbox: createInbox({
      store,
      platform: "discord",
      log,
      observe: count,
      // Discord delivers nothing again: what comes must wait here.
      waiting: Number.POSITIVE_INFINITY,
      handleAbandoned: (event) => answerAbandoned(services, event),
    }),
    settings: createSettingsCache(store, log, now),
    background: createInFlight((error) => log.error({ code: codeOf(error) }, "handler failed")),
    stop: stop.signal,
    now,
    observe,
    count,
    fail(error) {
      if (failed) return;
      failed = true;
      options.onFatal?.(error instanceof AdvisorError ? error : wrongToken());
    },
  };
  return { client, services, stop };
}

/** One of all processes does it: the one that has the first shard. */
function registerFromFirstShard({ client, background, log }: Services, config: Environment): void {
  const guild = config.DISCORD_GUILD_ID;
  const scope = guild === undefined ? {} : { guild };
  client.on(Events.ShardReady, (shard) => {
    const application = client.application?.id;
    if (shard !== 0 || application === undefined) return;
    background.run(() => registerCommands({ rest: client.rest, application, log, ...scope }));
  });
}
