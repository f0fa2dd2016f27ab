import { setTimeout as pause } from "node:timers/promises";
import { codeOf, failureOf } from "../failure.ts";
import { PHRASES } from "../phrases.ts";
import { notice } from "../render/card.ts";
import type { Responder } from "../responder.ts";
import type { Services } from "../services.ts";

/** Discord may be down for a while; the placeholder can be edited for 15 minutes (ms). */
const PAUSES = [0, 2_000, 10_000, 60_000, 240_000];

/** Puts an apology where "thinking…" stands, with patience. */
export async function apologise(services: Services, responder: Responder): Promise<void> {
  for (const wait of PAUSES) {
    if (wait > 0) await pause(wait, undefined, { ref: false });
    try {
      return await responder.edit(notice(PHRASES.sorry));
    } catch (error) {
      services.log.warn({ code: codeOf(error) }, "apology not sent");
      if (failureOf(error) !== "passing" || services.stopping()) return;
    }
  }
}
