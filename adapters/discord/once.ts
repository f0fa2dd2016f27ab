import type { Log } from "../../src/log.ts";
import type { Store } from "../../src/store/store.ts";
import { boundedMap } from "./bounded-map.ts";
import { codeOf } from "./failure.ts";
import { within } from "./within.ts";

/** Longer than a gateway session can be resumed (ms). */
const LIFETIME = 60 * 60_000;
/** The store may not hold an answer up for longer (ms). */
export const STORE_PATIENCE = 500;
const REMEMBERED = 10_000;

/** Exactly one handling per event, over replays, restarts and processes. */
export interface Once {
  /** False when this process has begun with it before; needs no store. */
  begin(key: string): boolean;
  /** Whether no other process has it. A store that is slow or down counts as yes. */
  claim(key: string): Promise<boolean>;
  /** Lets a redelivery be handled again. */
  giveBack(key: string): Promise<void>;
}

export function createOnce(store: Pick<Store, "claim" | "release">, log: Log): Once {
  const begun = boundedMap<string, true>(REMEMBERED);
  const name = (key: string) => `discord:${key}`;
  const report = (error: unknown) => log.warn({ code: codeOf(error) }, "claim without the store");
  return {
    begin(key) {
      if (begun.has(key)) return false;
      begun.set(key, true);
      return true;
    },
    claim: (key) => within(STORE_PATIENCE, store.claim(name(key), LIFETIME), true, report),
    async giveBack(key) {
      begun.delete(key);
      await within(STORE_PATIENCE, store.release(name(key)), undefined, report);
    },
  };
}
