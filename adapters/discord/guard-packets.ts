import type { Client } from "discord.js";
import type { Log } from "../../src/log.ts";
import { codeOf } from "./failure.ts";

/**
 * Keeps an event that discord.js cannot read from ending the process: it handles events in a
 * promise that nobody awaits, so that a throw there is an unhandled rejection.
 */
export function guardPackets({ ws }: Client, log: Log): void {
  const handle: unknown = Reflect.get(ws, "handlePacket");
  if (typeof handle !== "function") return;
  Reflect.set(ws, "handlePacket", (...packet: unknown[]): unknown => {
    try {
      return Reflect.apply(handle, ws, packet);
    } catch (error) {
      log.warn({ code: codeOf(error) }, "event not understood");
      return false;
    }
  });
}
