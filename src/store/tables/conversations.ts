import { z } from "zod";
import type { Store } from "../store.ts";
import type { Kept } from "./kept.ts";

const Rows = z.array(z.object({ value: z.string() }));

/** Conversations, encrypted, under hashed keys. */
export function conversationsTable({ database, keys }: Kept): Store["conversations"] {
  const { now } = database.words;
  return {
    read: async (key) => {
      const rows = await database.query(
        `SELECT value FROM conversations WHERE key = $1 AND expires_at > ${now}`,
        [keys.hash("conversation", key)],
      );
      const row = Rows.parse(rows)[0];
      return row && keys.unseal(row.value);
    },
    write: async (key, value, lifetime) => {
      await database.query(
        `INSERT INTO conversations (key, value, expires_at)
         VALUES ($1, $2, ${now} + CAST($3 AS BIGINT))
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
        [keys.hash("conversation", key), keys.seal(value), Math.round(lifetime)],
      );
    },
    delete: async (key) => {
      await database.query("DELETE FROM conversations WHERE key = $1", [
        keys.hash("conversation", key),
      ]);
    },
  };
}
