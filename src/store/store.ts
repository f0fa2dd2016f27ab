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
  /** Platform id of the person who asked; kept only as a keyed hash. */
  readonly person: string;
  /** Platform id of the message that was sent, where it is known. */
  readonly message?: string;
  /** What was asked: needed to explain or share the answer. */
  readonly question: string;
  readonly conversation?: string;
  /** Lead passage of the answer; absent for refusals. */
  readonly passage?: string;
  readonly confidence: number;
}

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

/**
 * What outlives a process, shared by all of them. Every method may reject with a `StoreError`;
 * callers on the way to an answer go on without it.
 */
export interface Store {
  readonly conversations: ConversationStore;
  /** True for exactly one caller per key, in all processes, until `lifetime` (ms) is over. */
  claim(key: string, lifetime: number): Promise<boolean>;
  /** Gives a claim back, so that a redelivery is handled again. */
  release(key: string): Promise<void>;
  /** Settings in force: the channel's, else the workspace's, else the defaults. */
  readSettings(place: Place): Promise<Settings>;
  changeSettings(place: Place, change: Partial<Settings>): Promise<Settings>;
  resetSettings(place: Place): Promise<void>;
  /** Channels of a workspace that have settings of their own. */
  listChannels(place: Place): Promise<readonly { channel: string; settings: Settings }[]>;
  saveReply(reply: SentReply): Promise<void>;
  findReply(id: string): Promise<SentReply | undefined>;
  deleteReply(id: string): Promise<void>;
  /** Keeps one rating per person and reply: the last. */
  recordFeedback(feedback: Feedback): Promise<void>;
  recordMiss(miss: Miss): Promise<void>;
  /** Installations are JSON texts, encrypted at rest. */
  saveInstallation(id: string, installation: string): Promise<void>;
  findInstallation(id: string): Promise<string | undefined>;
  deleteInstallation(id: string): Promise<void>;
  /** Deletes what is stored about a person; returns the number of entries deleted. */
  forgetPerson(platform: Platform, person: string): Promise<number>;
  /** Deletes everything of a workspace or server. */
  forgetWorkspace(platform: Platform, workspace: string): Promise<void>;
  /** Rejects when the engine cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
