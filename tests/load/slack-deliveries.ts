import { createHmac } from "node:crypto";
import { Agent, request } from "undici";
import type { BotProcess } from "../whole/bot-process.ts";

/** A mention of the bot, as Slack tells of it. */
export interface Mention {
  readonly event: string;
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
}

export interface Deliveries {
  /**
   * Delivers a mention like Slack behind a load balancer: to a replica that lives, again when it is
   * not acknowledged within 3 s. Resolves with whether it ever was.
   */
  deliver(mention: Mention, to?: BotProcess): Promise<boolean>;
  /** Times to the acknowledgements, in ms. */
  readonly acknowledged: readonly number[];
  /** Deliveries that were repeated. */
  retries(): number;
  close(): Promise<void>;
}

const SLACK_PATIENCE = 3000;
/** Slack waits longer between them; here time is short, which is harder on the bot. */
const RETRY_AFTER = [0, 1000, 4000];

export function createDeliveries(replicas: readonly BotProcess[], secret: string): Deliveries {
  const agent = new Agent({ connections: 64, pipelining: 1 });
  const acknowledged: number[] = [];
  let turn = 0;
  let retries = 0;
  const pick = (): BotProcess | undefined => {
    const living = replicas.filter((replica) => replica.alive());
    return living[turn++ % Math.max(1, living.length)];
  };
  const send = async (mention: Mention, attempt: number, to = pick()): Promise<boolean> => {
    if (to === undefined) return false;
    const body = JSON.stringify(eventOf(mention));
    const time = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex");
    const started = performance.now();
    try {
      const response = await request(to.events, {
        method: "POST",
        body,
        dispatcher: agent,
        headersTimeout: SLACK_PATIENCE,
        headers: {
          "content-type": "application/json",
          "x-slack-request-timestamp": time,
          "x-slack-signature": `v0=${signature}`,
          ...(attempt > 0
            ? { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": "http_error" }
            : {}),
        },
      });
      await response.body.dump();
      if (response.statusCode !== 200) return false;
    } catch {
      return false; // Cut off, or too late: Slack tries again.
    }
    acknowledged.push(performance.now() - started);
    return true;
  };
  return {
    acknowledged,
    retries: () => retries,
    deliver: async (mention, to) => {
      if (await send(mention, 0, to)) return true;
      for (const [index, wait] of RETRY_AFTER.entries()) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        retries++;
        if (await send(mention, index + 1)) return true;
      }
      return false;
    },
    close: () => agent.destroy(),
  };
}

function eventOf({ event, team, channel, ts, user, text }: Mention) {
  return {
    token: "unused",
    team_id: team,
    api_app_id: "A1",
    type: "event_callback",
    event_id: event,
    event_time: Math.floor(Number(ts)),
    authorizations: [{ enterprise_id: null, team_id: team, user_id: "UBOT", is_bot: true }],
    event: {
      type: "app_mention",
      user,
      team,
      channel,
      ts,
      event_ts: ts,
      text: `<@UBOT> ${text}`,
    },
  };
}
