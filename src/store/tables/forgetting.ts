import type { Store } from "../store.ts";
import type { Kept } from "./kept.ts";
import { purgeTables } from "./purge.ts";

type Forgetting = Pick<Store, "forgetPerson" | "forgetWorkspace" | "purge">;

/** Everything that deletes: on a person's wish, with a workspace, and by the passing of time. */
export function forgetting(
  { database }: Kept,
  { personKey }: Pick<Store, "personKey">,
): Forgetting {
  return {
    forgetPerson: async (platform, person) => {
      const values = [personKey(platform, person)];
      const deleted = await database.batch([
        {
          sql: `DELETE FROM conversations WHERE key IN
                (SELECT conversation_key FROM replies WHERE person = $1) RETURNING 1`,
          values,
        },
        { sql: "DELETE FROM feedback WHERE person = $1 OR asker = $1 RETURNING 1", values },
        { sql: "DELETE FROM misses WHERE person = $1 RETURNING 1", values },
        { sql: "DELETE FROM replies WHERE person = $1 RETURNING 1", values },
      ]);
      return deleted.reduce((sum, rows) => sum + rows.length, 0);
    },
    forgetWorkspace: async (platform, workspace) => {
      const values = [platform, workspace];
      const tables = ["feedback", "misses", "replies", "settings", "events", "tallies"];
      await database.batch([
        {
          sql: `DELETE FROM conversations WHERE key IN
                (SELECT conversation_key FROM replies WHERE platform = $1 AND workspace = $2)`,
          values,
        },
        ...tables.map((table) => ({
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
