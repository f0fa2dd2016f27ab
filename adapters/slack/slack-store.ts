import type { Store } from "../../src/store/store.ts";

/** The part of the store that Slack uses. */
export type SlackStore = Pick<
  Store,
  | "conversations"
  | "joinConversation"
  | "claim"
  | "release"
  | "accept"
  | "renew"
  | "done"
  | "takeOver"
  | "readSettings"
  | "changeSettings"
  | "resetSettings"
  | "listChannels"
  | "saveReply"
  | "findReply"
  | "recordFeedback"
  | "recordMiss"
  | "saveInstallation"
  | "findInstallation"
  | "deleteInstallation"
  | "forgetPerson"
  | "forgetWorkspace"
>;
