import type { Log } from "../../../src/log.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import type { SlackStore } from "../slack-store.ts";

/** Slack redelivers for hours after an outage. */
const LIFETIME = 24 * 60 * 60 * 1000;
/** How long the answer waits for the store, in ms. */
export const STORE_PATIENCE = 500;
const REMEMBERED = 10_000;

/** Decides which of several deliveries of the same thing is handled. */
export interface Claims {
  /** True when none of `keys` was taken before, in any process. Never rejects. */
  take(keys: readonly string[], lifetime?: number): Promise<boolean>;
  /** True when this process sees `key` for the first time. */
  notice(key: string): boolean;
}

/**
 * Claims live in the store, which all processes share. Without it a process still recognises what it
 * saw itself: two answers during an outage are better than none.
 */
export function createClaims(store: SlackStore, log: Log): Claims {
  const seen = new Set<string>();
  const remember = (key: string): boolean => {
    if (seen.has(key)) return false;
    seen.add(key);
    const oldest = seen.size > REMEMBERED ? seen.values().next().value : undefined;
    if (oldest !== undefined) seen.delete(oldest);
    return true;
  };
  return {
    notice: remember,
    async take(keys, lifetime = LIFETIME) {
      // Short claims may be taken again later, which the set of this process could not tell.
      if (lifetime === LIFETIME && keys.filter(remember).length < keys.length) return false;
      const taken = await Promise.all(keys.map((key) => claim(store, log, key, lifetime)));
      return taken.every(Boolean);
    },
  };
}

function claim(store: SlackStore, log: Log, key: string, lifetime: number): Promise<boolean> {
  return bounded(attempt(store, key, lifetime), STORE_PATIENCE, (reason) => {
    log.warn({ code: errorCode(reason) }, "The store did not confirm a claim; answering anyway.");
    return true;
  });
}

async function attempt(store: SlackStore, key: string, lifetime: number): Promise<boolean> {
  return store.claim(key, lifetime);
}
