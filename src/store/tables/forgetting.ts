import type { Store } from "../store.ts";
import type { Kept } from "./kept.ts";
import { purgeTables } from "./purge.ts";

type Forgetting = Pick<Store, "forgetPerson" | "forgetWorkspace" | "purge">;

/** Those whose rows belong to a workspace. */
const TABLES = ["participants", "feedback", "misses", "replies", "settings", "events", "tallies"];

/** Everything that deletes: on a person's wish, with a workspace, and by the passing of time. */
export function forgetting(
  { database }: Kept,
  { personKey }: Pick<Store, "personKey">,
): Forgetting {
  return {
    forgetPerson: async (platform, person) => {
      const values = [personKey(platform, person)];
      const deleted = await database.batch([
        { sql: `${conversationsOf("person = $1")} RETURNING 1`, values },
        // What waits to be answered is answered, but kept no more; nobody else takes it over.
        {
          sql: `UPDATE events SET payload = NULL, leased_until = NULL, person = NULL
                WHERE person = $1 AND payload IS NOT NULL RETURNING 1`,
          values,
        },
        { sql: "DELETE FROM participants WHERE person = $1", values },
        { sql: "DELETE FROM feedback WHERE person = $1 OR asker = $1 RETURNING 1", values },
        { sql: "DELETE FROM misses WHERE person = $1 RETURNING 1", values },
        { sql: "DELETE FROM replies WHERE person = $1 RETURNING 1", values },
      ]);
      return deleted.reduce((sum, rows) => sum + rows.length, 0);
    },
    forgetWorkspace: async (platform, workspace) => {
      const values = [platform, workspace];
      await database.batch([
        { sql: conversationsOf("platform = $1 AND workspace = $2"), values },
        ...TABLES.map((table) => ({
          sql: `DELETE FROM ${table} WHERE platform = $1 AND workspace = $2`,
          values,
        })),
        ...(platform === "slack"
          ? [{ sql: "DELETE FROM installations WHERE id = $1", values: [workspace] }]
          : []),
      ]);
    },
    purge: () => purgeTables(database),
  };
}

/** Conversations are found by who takes part, and by the replies in them. */
function conversationsOf(condition: string): string {
  return `DELETE FROM conversations WHERE key IN
    (SELECT conversation FROM participants WHERE ${condition}
     UNION SELECT conversation_key FROM replies WHERE ${condition})`;
}
