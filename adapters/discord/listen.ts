import { type Client, Events, GatewayDispatchEvents, RESTEvents, Status } from "discord.js";
import { codeOf } from "./failure.ts";
import { onInteraction } from "./interactions/on-interaction.ts";
import { createForumPosts } from "./messages/forum-posts.ts";
import { onMessage } from "./messages/on-message.ts";
import { readMessage } from "./messages/read-message.ts";
import type { Services } from "./services.ts";

/** Servers whose settings are read ahead when a shard connects. */
const READ_AHEAD = 1000;

/** Subscribes the handlers. None of them can reject: a rejected listener would end the process. */
export function listen(services: Services): void {
  const { client, background } = services;
  const posts = createForumPosts(services);
  client.on(Events.InteractionCreate, (interaction) =>
    background.run(() => onInteraction(services, interaction)),
  );
  // Not Events.MessageCreate: discord.js drops messages of channels that it does not know, such
  // as direct ones and threads that were woken up.
  client.ws.on(GatewayDispatchEvents.MessageCreate, (event: unknown) => {
    const message = client.user ? readMessage(event, client.user.id) : undefined;
    if (message) background.run(() => onMessage(services, posts, message));
  });
  client.ws.on(GatewayDispatchEvents.ThreadCreate, (event: unknown) =>
    background.run(() => posts.created(event)),
  );
  listenToServers(services);
  logTrouble(services);
}

function listenToServers(services: Services): void {
  const { client, background, settings, store, log } = services;
  const readAhead = (guild: { id: string }) =>
    background.run(() => settings.readAhead({ platform: "discord", workspace: guild.id }));
  client.on(Events.GuildCreate, readAhead);
  client.on(Events.GuildDelete, ({ id }) =>
    background.run(() =>
      store
        .forgetWorkspace("discord", id)
        .catch((error: unknown) => log.error({ code: codeOf(error) }, "server not forgotten")),
    ),
  );
  client.on(Events.ShardReady, (shard) => {
    log.info({ shard }, "shard connected");
    answerBeforeOthersAreReady(client);
    const guilds = client.guilds.cache.filter((guild) => guild.shardId === shard);
    for (const guild of guilds.first(READ_AHEAD)) readAhead(guild);
  });
}

/**
 * discord.js holds all events back until every shard is connected, which takes five seconds for
 * each; interactions are void after three.
 */
function answerBeforeOthersAreReady({ ws }: Client): void {
  if (ws.shards.some(({ status }) => status !== Status.Ready)) ws.status = Status.Ready;
}

function logTrouble({ client, interactionRest, log, stop, count }: Services): void {
  client.on(Events.Error, (error) => log.error({ code: codeOf(error) }, "client error"));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ code: codeOf(error), shard }, "connection error"),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of a connection that it was told to close, too.
    if (stop.aborted) return;
    log.info({ shard }, "shard reconnecting");
    count({ what: "reconnect", surface: "discord" });
  });
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, "shard resumed"),
  );
  for (const rest of [client.rest, interactionRest]) {
    rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) => {
      log.warn({ route, wait: timeToReset, global }, "rate limited");
      count({ what: "rateLimitWait", surface: "discord", seconds: timeToReset / 1000 });
    });
    rest.on(RESTEvents.Response, (_, { status }) => {
      const isError = status >= 400 && status !== 429;
      if (isError) count({ what: "platformError", surface: "discord", code: String(status) });
    });
  }
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
    log.warn({ count }, "many refused requests: Discord blocks an address after 10000"),
  );
}
