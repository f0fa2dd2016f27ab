import type { Database } from "./database.ts";
import type { Keys } from "./keys.ts";
import { migrate } from "./migrate.ts";
import type { Store } from "./store.ts";
import { activityTables } from "./tables/activity.ts";
import { concernTables } from "./tables/concerns.ts";
import { conversationsTable } from "./tables/conversations.ts";
import { eventsTable } from "./tables/events.ts";
import { forgetting } from "./tables/forgetting.ts";
import { installationsTable } from "./tables/installations.ts";
import { participantsTable } from "./tables/participants.ts";
import { repliesTable } from "./tables/replies.ts";
import { settingsTable } from "./tables/settings-table.ts";

/**
 * A store on either engine, with its tables brought up to date.
 * @throws {StoreError} when the database cannot be used; it is closed then.
 */
export async function openStore(database: Database, keys: Keys): Promise<Store> {
  try {
    await migrate(database, keys);
  } catch (error) {
    await database.close();
    throw error;
  }
  return createSqlStore(database, keys);
}

/** The store over a database whose tables are there. */
export function createSqlStore(database: Database, keys: Keys): Store {
  const kept = { database, keys };
  const settings = settingsTable(kept);
  const replies = repliesTable(kept);
  return {
    conversations: conversationsTable(kept),
    ...participantsTable(kept, replies),
    ...eventsTable(kept, replies),
    ...settings,
    ...replies,
    ...concernTables(kept, { ...settings, ...replies }),
    ...activityTables(kept),
    ...installationsTable(kept),
    ...forgetting(kept, replies),
    ping: async () => {
      await database.query("SELECT 1");
    },
    close: () => database.close(),
  };
}
