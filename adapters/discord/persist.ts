import { setTimeout as pause } from "node:timers/promises";
import { codeOf, failureOf } from "./failure.ts";
import type { Services } from "./services.ts";

/** Discord may be down for a while; a placeholder can be edited for 15 minutes (ms). */
const PAUSES = [2_000, 10_000, 60_000, 240_000];

/** Goes on trying, with growing pauses, for as long as Discord fails only in passing. */
export async function persist(services: Services, call: () => Promise<void>): Promise<void> {
  for (const wait of PAUSES) {
    // A shutdown ends the wait: one last attempt is made at once.
    await pause(wait, undefined, { ref: false, signal: services.stop }).catch(() => {});
    try {
      return await call();
    } catch (error) {
      services.log.warn({ code: codeOf(error) }, "still not sent");
      if (failureOf(error) !== "passing" || services.stop.aborted) return;
    }
  }
}
