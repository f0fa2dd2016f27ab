import type { ConversationStore } from "../conversation/conversation-store.ts";
import type { Settings } from "./settings.ts";

export type Platform = "slack" | "discord";

/** A workspace or server, or one channel in it. */
export interface Place {
  readonly platform: Platform;
  /** Team, enterprise or server id; "direct" where there is none. */
  readonly workspace: string;
  readonly channel?: string;
}

/** A reply that was sent, so that it can be marked, shared, explained, dismissed or deleted later. */
export interface SentReply {
  /** Unguessable key that buttons carry. */
  readonly id: string;
  readonly place: Place;
  /** Platform id of the person who asked. Kept only as a keyed hash: a found reply has `Store.personKey` of it. */
  readonly person: string;
  /** Platform id of the message that was sent, where it is known. */
  readonly message?: string;
  /** What was asked: needed to explain or share the answer. Empty in a reply found after a day: the text is dropped. */
  readonly question: string;
  readonly conversation?: string;
  /** Lead passage of the answer; absent for refusals. */
  readonly passage?: string;
  readonly confidence: number;
  /** What was sent, for the mentors' report. @default "answer" with a passage, else "refusal" */
  readonly outcome?: Outcome;
}

export type Outcome = "answer" | "comparison" | "clarification" | "refusal" | "smalltalk";

export interface Feedback {
  readonly place: Place;
  readonly person: string;
  readonly reply: string;
  readonly helpful: boolean;
}

/** A question that no guide answered. */
export interface Miss {
  readonly place: Place;
  readonly person: string;
  readonly question: string;
  readonly notCovered: readonly string[];
}

/** A delivery that must be answered exactly once, whichever process dies meanwhile. */
export interface IncomingEvent {
  /** The same for every delivery of the same message: `slack:T1:C1:1700.01`. */
  readonly key: string;
  readonly platform: Platform;
  readonly workspace: string;
  /** Platform id of whoever sent it. Kept only as a keyed hash. */
  readonly person?: string;
  /** What another process needs to answer it. Encrypted at rest, dropped when it is done. */
  readonly payload: string;
}

/** An event that its process did not finish; `attempts` counts this one, so it is 2 or more. */
export interface AbandonedEvent extends Omit<IncomingEvent, "person"> {
  readonly attempts: number;
}

/** What a report covers: from `since` (ms) on, everywhere or in one workspace. */
export interface Period {
  readonly since: number;
  readonly place?: Pick<Place, "platform" | "workspace">;
  readonly most?: number; // Of the newest concerns. @default 20000
}

/** How often something happened; holds nothing about who. `day` counts days since 1970 (UTC). */
export interface Activity {
  readonly day: number;
  readonly platform: Platform;
  readonly what: Outcome | "helpful" | "unhelpful";
  readonly passage?: string;
  /** Tenth of the confidence, 0-9: 8 is 0.8 up to 0.9. */
  readonly band: number;
  readonly count: number;
}

/** A question that deserves a mentor's look. `asker` is a keyed hash, for counting people only. */
export interface Concern {
  readonly reason: "unanswered" | "unhelpful";
  readonly question: string;
  readonly notCovered: readonly string[];
  readonly passage?: string;
  readonly asker: string;
}

/**
 * What outlives a process, shared by all of them. Every method may reject with a `StoreError`;
 * callers on the way to an answer go on without it.
 */
export interface Store {
  readonly conversations: ConversationStore;
  /** Notes whose conversation it is, for a day: forgetting any of its people deletes it. */
  joinConversation(place: Place, person: string, conversation: string): Promise<void>;
  /** True for exactly one caller per key, in all processes, until `lifetime` (ms) is over. */
  claim(key: string, lifetime: number): Promise<boolean>;
  /** Gives a claim or an accepted event back, so that a redelivery is handled again. */
  release(key: string): Promise<void>;
  /**
   * Takes an event for `lease` ms. True for exactly one caller per key, in all processes; from then
   * on the event is safe, and the platform can be told that it arrived. Rejects when it cannot be
   * told whether it was taken: then the platform should deliver it again.
   */
  accept(event: IncomingEvent, lease: number): Promise<boolean>;
  /** Goes on with leases that have not ended with `done`, for `lease` ms from now. */
  renew(keys: readonly string[], lease: number): Promise<void>;
  /** The event is answered: its payload is dropped, and its key refused for a day. */
  done(key: string): Promise<void>;
  /**
   * Hands over up to `limit` events whose lease ended without `done`, each to one caller, again for
   * `lease` ms. After a fifth attempt an event is given up.
   */
  takeOver(platform: Platform, limit: number, lease: number): Promise<readonly AbandonedEvent[]>;
  /** Settings in force, field by field: the channel's, else the workspace's, else the defaults. */
  readSettings(place: Place): Promise<Settings>;
  changeSettings(place: Place, change: Partial<Settings>): Promise<Settings>;
  resetSettings(place: Place): Promise<void>;
  /** Channels of a workspace that have settings of their own. */
  listChannels(place: Place): Promise<readonly { channel: string; settings: Settings }[]>;
  saveReply(reply: SentReply): Promise<void>;
  findReply(id: string): Promise<SentReply | undefined>;
  deleteReply(id: string): Promise<void>;
  /** Form in which a person is kept: `reply.person === store.personKey(platform, id)` tells whose it is. */
  personKey(platform: Platform, person: string): string;
  /** Keeps one rating per person and reply: the last. */
  recordFeedback(feedback: Feedback): Promise<void>;
  recordMiss(miss: Miss): Promise<void>;
  readActivity(period: Period): Promise<readonly Activity[]>;
  readConcerns(period: Period): Promise<readonly Concern[]>;
  /** Installations are JSON texts, encrypted at rest. Their ids are team or enterprise ids. */
  saveInstallation(id: string, installation: string): Promise<void>;
  findInstallation(id: string): Promise<string | undefined>;
  deleteInstallation(id: string): Promise<void>;
  /** Deletes what is stored about a person; returns the number of entries deleted. */
  forgetPerson(platform: Platform, person: string): Promise<number>;
  /** Deletes everything of a workspace or server. */
  forgetWorkspace(platform: Platform, workspace: string): Promise<void>;
  /** Deletes what is past its time; returns the number of entries deleted. */
  purge(): Promise<number>;
  /** Rejects when the engine cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
