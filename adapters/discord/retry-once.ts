import { setTimeout as pause } from "node:timers/promises";
import { failureOf } from "./failure.ts";

/** Long enough for a connection to be dropped and a new one made (ms). */
const PAUSE = 250;

/**
 * Makes a call to Discord, and once more when it failed in passing. Only for calls that may be
 * made twice: edits, messages with a nonce, first responses (the second is refused with 40060).
 * discord.js itself does not try again after a connection that the other side closed.
 */
export async function retryOnce<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (failureOf(error) !== "passing") throw error;
    await pause(PAUSE);
    return call();
  }
}
