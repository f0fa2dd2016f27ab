import type { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../../src/log.ts";

/** What Bolt relies on in what comes over the socket, without checking it. */
const Frame = z.looseObject({ type: z.string() });
const EventFrame = z.looseObject({
  type: z.literal("events_api"),
  payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }),
});

/** Lets only frames through that have the parts Bolt takes for granted. */
export function guardFrames({ client }: SocketModeReceiver, log: Log): void {
  const handlers = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown, isBinary: unknown) => {
    if (!isSound(data)) {
      log.warn({}, "A frame from Slack was not understood.");
      return;
    }
    for (const handle of handlers) Promise.resolve(handle(data, isBinary)).catch(() => undefined);
  });
}

function isSound(data: unknown): boolean {
  if (typeof data !== "string") return false;
  const frame = Frame.safeParse(readJson(data)).data;
  if (frame === undefined) return false;
  return frame.type !== "events_api" || EventFrame.safeParse(frame).success;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
