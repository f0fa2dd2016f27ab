import { z } from "zod";
import type { AbandonedEvent, Store } from "../store.ts";
import { DAY, type Kept } from "./kept.ts";

/** How long the key of an accepted event is refused; platforms redeliver within minutes, at most hours. */
const EVENT_LIFETIME = DAY;

/** An event that brought down so many processes is not given to another one. */
const MOST_ATTEMPTS = 5;

/**
 * Leases renewed by one statement: the smaller number when it is enough. Always one of the two, so
 * that the engines know two statements and not many; one for all, because under load each one waits.
 */
const FEW = 20;
const MANY = 1000;

const Rows = z.array(
  z.object({ workspace: z.string(), payload: z.string(), attempts: z.coerce.number() }),
);
const Payload = z.object({ key: z.string(), payload: z.string() });

type Events = Pick<Store, "claim" | "release" | "accept" | "renew" | "done" | "takeOver">;

/** Claims, and the inbox: the same row, with a lease and a payload until it is done. */
export function eventsTable(
  { database, keys }: Kept,
  { personKey }: Pick<Store, "personKey">,
): Events {
  const { now, takeRows } = database.words;
  const renew = async (hashes: readonly string[], lease: number): Promise<void> => {
    const size = hashes.length <= FEW ? FEW : MANY;
    const places = Array.from({ length: size }, (_, index) => `$${index + 2}`);
    await database.query(
      `UPDATE events SET leased_until = ${now} + CAST($1 AS BIGINT)
       WHERE leased_until IS NOT NULL AND key IN (${places.join(", ")})`,
      [Math.round(lease), ...places.map((_, index) => hashes[index] ?? hashes[0] ?? "")],
    );
  };
  return {
    claim: async (key, lifetime) => {
      const rows = await database.query(
        `INSERT INTO events (key, attempts, expires_at)
         VALUES ($1, 1, ${now} + CAST($2 AS BIGINT))
         ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at
         WHERE events.expires_at <= ${now} RETURNING key`,
        [keys.hash("event", key), Math.round(lifetime)],
      );
      return rows.length === 1;
    },
    release: async (key) => {
      await database.query("DELETE FROM events WHERE key = $1", [keys.hash("event", key)]);
    },
    accept: async ({ key, platform, workspace, person, payload }, lease) => {
      const rows = await database.query(
        `INSERT INTO events
           (key, platform, workspace, payload, attempts, leased_until, expires_at, person)
         VALUES ($1, $2, $3, $4, 1, ${now} + CAST($5 AS BIGINT), ${now} + ${EVENT_LIFETIME}, $6)
         ON CONFLICT (key) DO UPDATE SET payload = excluded.payload, attempts = 1,
           person = excluded.person, leased_until = excluded.leased_until, expires_at = excluded.expires_at
         WHERE events.expires_at <= ${now} RETURNING key`,
        [
          keys.hash("event", key),
          platform,
          workspace,
          keys.seal(JSON.stringify({ key, payload })),
          Math.round(lease),
          person === undefined ? null : personKey(platform, person),
        ],
      );
      return rows.length === 1;
    },
    renew: async (renewed, lease) => {
      const hashes = renewed.map((key) => keys.hash("event", key));
      const parts: Promise<void>[] = [];
      for (let from = 0; from < hashes.length; from += MANY)
        parts.push(renew(hashes.slice(from, from + MANY), lease));
      await Promise.all(parts);
    },
    done: async (key) => {
      await database.query(
        "UPDATE events SET leased_until = NULL, payload = NULL, person = NULL WHERE key = $1",
        [keys.hash("event", key)],
      );
    },
    takeOver: async (platform, limit, lease) => {
      const rows = await database.query(
        `WITH due AS MATERIALIZED (
           SELECT key FROM events
           WHERE platform = $1 AND leased_until <= ${now} AND attempts < ${MOST_ATTEMPTS}
           ORDER BY leased_until LIMIT $2 ${takeRows})
         UPDATE events SET attempts = attempts + 1, leased_until = ${now} + CAST($3 AS BIGINT)
         WHERE key IN (SELECT key FROM due) RETURNING workspace, payload, attempts`,
        [platform, limit, Math.round(lease)],
      );
      return Rows.parse(rows).flatMap(({ workspace, payload, attempts }): AbandonedEvent[] => {
        const text = keys.unseal(payload);
        if (text === undefined) return [];
        return [{ ...Payload.parse(JSON.parse(text)), platform, workspace, attempts }];
      });
    },
  };
}
