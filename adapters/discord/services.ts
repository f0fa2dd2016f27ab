import type { Client, REST } from "discord.js";
import type { Advisor } from "../../src/advisor.ts";
import type { Log } from "../../src/log.ts";
import type { Place, Store } from "../../src/store/store.ts";
import type { Catalogue } from "./catalogue.ts";
import type { InFlight } from "./in-flight.ts";
import type { Observation } from "./observation.ts";
import type { Once } from "./once.ts";
import type { SettingsCache } from "./settings-cache.ts";

/** The part of the store that is used here. */
export type DiscordStore = Pick<
  Store,
  | "changeSettings"
  | "claim"
  | "findReply"
  | "forgetPerson"
  | "forgetWorkspace"
  | "listChannels"
  | "readSettings"
  | "recordFeedback"
  | "recordMiss"
  | "release"
  | "resetSettings"
  | "saveReply"
>;

export type Verdict =
  | { readonly allowed: true }
  /** `wait` in seconds. */
  | { readonly allowed: false; readonly wait: number };

/** Stops loops and floods: counts a question, and tells whether it may be answered now. */
export interface QuestionLimits {
  take(place: Place, person: string): Promise<Verdict>;
}

/** What every handler works with. */
export interface Services {
  readonly client: Client;
  /** For calls that answer interactions. */
  readonly interactionRest: REST;
  readonly advisor: Advisor;
  readonly store: DiscordStore;
  readonly limits: QuestionLimits | undefined;
  readonly log: Log;
  readonly catalogue: Catalogue;
  readonly once: Once;
  readonly settings: SettingsCache;
  /** For what need not be waited for; shutdown waits for it. */
  readonly background: InFlight;
  /** Aborted from the moment that a shutdown begins. */
  readonly stop: AbortSignal;
  /** Milliseconds, rising. */
  now(): number;
  observe(event: Observation): void;
  /** The connection can never work again. */
  fail(error: unknown): void;
}
