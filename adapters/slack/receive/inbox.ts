import { setTimeout as pause } from "node:timers/promises";
import type { App, ReceiverEvent } from "@slack/bolt";
import { z } from "zod";
import { AdvisorError } from "../../../src/errors.ts";
import type { Log } from "../../../src/log.ts";
import { createInbox, type Inbox } from "../../../src/operation/create-inbox.ts";
import type { Observe } from "../../../src/operation/observe.ts";
import type { IncomingEvent } from "../../../src/store/store.ts";
import { messageKey, readMessage } from "../read/read-message.ts";
import type { SlackStore } from "../slack-store.ts";

/** Answers under way at a time: many, because most of them wait for Slack. */
const AT_A_TIME = 300;

/** How long the acknowledgement waits for the token of a workspace, in ms. */
const AUTHORIZED_WITHIN = 500;

/** Context property of an event that is safe in the inbox: how many processes have begun with it. */
const Safe = z.object({ attempts: z.number() });

const Body = z.looseObject({
  type: z.literal("event_callback"),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event: z.looseObject({}),
  authorizations: z
    .array(z.object({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() }))
    .nullish()
    .catch(undefined),
});

/** There is too much to do: Slack should deliver the event again. */
export class BusyError extends AdvisorError {}

/**
 * Puts an inbox between Slack and `app`: what is said to the bot is acknowledged when it is safe in
 * the store, and then answered, by another process if this one dies. Everything else passes by.
 */
export function putInboxBefore(
  app: App,
  options: { readonly store: SlackStore; readonly log: Log; readonly count: Observe },
): Inbox {
  const { store, log, count } = options;
  const handle = app.processEvent.bind(app);
  const inbox = createInbox({
    store,
    platform: "slack",
    log,
    observe: count,
    atATime: AT_A_TIME,
    handleAbandoned: ({ payload, attempts }) => {
      const body = Body.parse(JSON.parse(payload));
      return handle({ body, ack: async () => undefined, customProperties: { attempts } });
    },
  });
  app.processEvent = async (event) => {
    const incoming = toBeSafe(event.body);
    if (incoming === undefined) return handle(event);
    const { work, authorized } = begin(handle, event, () => store.release(incoming.key));
    const outcome = await inbox.take(incoming, work);
    if (outcome === "busy") throw new BusyError("Too much to do.", "Slack delivers it again.");
    if (outcome === "taken") await authorized();
    await event.ack();
  };
  return inbox;
}

/**
 * An event on its way through Bolt. `authorized` resolves when Bolt has a token for it, or soon;
 * it rejects when none could be looked up: then nothing has begun, and Slack should send it again.
 */
function begin(handle: App["processEvent"], event: ReceiverEvent, release: () => Promise<void>) {
  let work = async () => {};
  const begun = new Promise<void>((resolve, reject) => {
    const refuse = async (error: unknown) => {
      await release().catch(() => undefined);
      reject(error);
    };
    const ack = async () => resolve();
    work = () => handle({ ...event, ack, customProperties: { attempts: 1 } }).then(resolve, refuse);
  });
  const soon = () => pause(AUTHORIZED_WITHIN, undefined, { ref: false });
  return { work, authorized: () => Promise.race([begun, soon()]) };
}

/** How many processes have begun with the event, when it came by the inbox. */
export function attemptsOf(context: unknown): number | undefined {
  return Safe.safeParse(context).data?.attempts;
}

/** The event for the inbox, when it is a message to the bot. The two events of one message share a key. */
function toBeSafe(body: unknown): IncomingEvent | undefined {
  const { data } = Body.safeParse(body);
  if (data === undefined) return undefined;
  const bot = data.authorizations?.find(({ is_bot }) => is_bot)?.user_id ?? undefined;
  const message = readMessage(data.event, bot);
  if (message === undefined || message.surface === "channel") return undefined;
  const workspace = data.team_id ?? data.enterprise_id ?? "unknown";
  const key = messageKey(workspace, message);
  const { person } = message;
  return { key, platform: "slack", workspace, person, payload: JSON.stringify(body) };
}
