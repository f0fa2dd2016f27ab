import type { Store } from "../store.ts";
import { DAY, type Kept } from "./kept.ts";

/** Conversations live for a day at most, and so does the note of who took part. */
const LIFETIME = DAY;

/** Who takes part in which conversation, both as keyed hashes. */
export function participantsTable(
  { database, keys }: Kept,
  { personKey }: Pick<Store, "personKey">,
): Pick<Store, "joinConversation"> {
  const { now } = database.words;
  return {
    joinConversation: async ({ platform, workspace }, person, conversation) => {
      await database.query(
        `INSERT INTO participants (person, conversation, platform, workspace, expires_at)
         VALUES ($1, $2, $3, $4, ${now} + ${LIFETIME})
         ON CONFLICT (person, conversation) DO UPDATE SET expires_at = excluded.expires_at`,
        [personKey(platform, person), keys.hash("conversation", conversation), platform, workspace],
      );
    },
  };
}
