import { z } from "zod";

/** The parts of Slack's payload that a click is understood by. */
const Click = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).nullish(),
  response_url: z.string().nullish(),
  container: z
    .object({
      type: z.string().nullish(),
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      channel_id: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  message: z.object({ ts: z.string().nullish(), thread_ts: z.string().nullish() }).nullish(),
});

/** Who clicked, and where. */
export interface Clicked {
  readonly person: string;
  /** Undefined in the App Home. */
  readonly channel: string | undefined;
  /** Message that holds the control; undefined in the App Home. */
  readonly message: string | undefined;
  readonly thread: string | undefined;
  readonly isPrivate: boolean;
  readonly isHome: boolean;
  /** Whether Slack sent a response URL along. */
  readonly hasHook: boolean;
}

/** Undefined for what is no click on a block. */
export function readClick(body: unknown): Clicked | undefined {
  const click = Click.safeParse(body).data;
  if (click === undefined) return undefined;
  const { user, channel, container, message, response_url } = click;
  const isHome = container?.type === "view";
  const ts = container?.message_ts ?? message?.ts ?? undefined;
  return {
    person: user.id,
    channel: channel?.id ?? container?.channel_id ?? undefined,
    message: isHome ? undefined : ts,
    thread: container?.thread_ts ?? message?.thread_ts ?? undefined,
    isPrivate: container?.is_ephemeral === true,
    isHome,
    hasHook: Boolean(response_url),
  };
}
