import type { Client, REST } from "discord.js";
import type { Advisor } from "../../src/advisor.ts";
import type { Log } from "../../src/log.ts";
import type { Inbox } from "../../src/operation/create-inbox.ts";
import type { Observe } from "../../src/operation/observe.ts";
import type { MentorsReport } from "../../src/report/mentors-report.ts";
import type { Limits } from "../../src/store/limits.ts";
import type { Store } from "../../src/store/store.ts";
import type { Catalogue } from "./catalogue.ts";
import type { InFlight } from "./in-flight.ts";
import type { Observation } from "./observation.ts";
import type { Once } from "./once.ts";
import type { SettingsCache } from "./settings-cache.ts";

/** The part of the store that is used here. */
export type DiscordStore = Pick<
  Store,
  | "accept"
  | "changeSettings"
  | "claim"
  | "done"
  | "findReply"
  | "forgetPerson"
  | "forgetWorkspace"
  | "joinConversation"
  | "listChannels"
  | "readSettings"
  | "recordFeedback"
  | "recordMiss"
  | "release"
  | "renew"
  | "resetSettings"
  | "saveReply"
  | "takeOver"
>;

/** Stops loops and floods: counts a question, and tells whether it may be answered now. */
export type QuestionLimits = Pick<Limits, "take">;

/** What every handler works with. */
export interface Services {
  readonly client: Client;
  /** For calls that answer interactions. */
  readonly interactionRest: REST;
  readonly advisor: Advisor;
  readonly report: MentorsReport;
  readonly store: DiscordStore;
  readonly limits: QuestionLimits | undefined;
  readonly log: Log;
  readonly catalogue: Catalogue;
  readonly once: Once;
  /** For what is said to the bot. */
  readonly inbox: Inbox;
  readonly settings: SettingsCache;
  /** For what need not be waited for; shutdown waits for it. */
  readonly background: InFlight;
  /** Aborted from the moment that a shutdown begins. */
  readonly stop: AbortSignal;
  /** Milliseconds, rising. */
  now(): number;
  observe(event: Observation): void;
  /** Told what else is worth counting. */
  readonly count: Observe;
  /** The connection can never work again. */
  fail(error: unknown): void;
}
