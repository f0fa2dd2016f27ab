import { z } from "zod";
import type { Database, Statement } from "../database.ts";
import { countable } from "./activity.ts";
import { DAY } from "./kept.ts";

/** Rows that one statement deletes at most, so that none takes long. */
const MOST_ROWS = 5000;

/** Nothing lives longer than this: what claims to be was written while a clock was wrong. */
const LONGEST = 400 * DAY;

/** How long the question of a reply is kept, to explain or share the answer. */
const TEXT_LIFETIME = DAY;

const Now = z.tuple([z.object({ now: z.coerce.number() })]);

/** Tables whose rows are deleted when they expire, and their keys. */
const EXPIRING = [
  ["conversations", "key"],
  ["participants", "person, conversation"],
  ["events", "key"],
  ["misses", "id"],
] as const;

const PAST_ITS_TIME = "(expires_at <= $1 OR expires_at > $2)";

/** Deletes all that is past its time; replies and feedback are folded into tallies first. */
export async function purgeTables(database: Database): Promise<number> {
  const [{ now }] = Now.parse(await database.query(`SELECT ${database.words.now} AS now`));
  const deletions: Statement[] = [
    ...EXPIRING.map(([table, key]) => expired(table, key, now)),
    { sql: "DELETE FROM limits WHERE expire <= $1 RETURNING 1", values: [now] },
    {
      sql: "DELETE FROM tallies WHERE day < $1 RETURNING 1",
      values: [Math.floor((now - LONGEST) / DAY)],
    },
    {
      sql: `UPDATE replies SET question = NULL, conversation = NULL WHERE id IN
        (SELECT id FROM replies WHERE question IS NOT NULL
         AND created_at <= $1 LIMIT ${MOST_ROWS}) RETURNING 1`,
      values: [now - TEXT_LIFETIME],
    },
  ];
  let deleted = 0;
  for (const { sql, values } of deletions)
    deleted += await untilDone(async () => (await database.query(sql, values)).length);
  for (const table of ["replies", "feedback"] as const)
    deleted += await untilDone(() => fold(database, table, now));
  return deleted;
}

async function untilDone(work: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let rows = MOST_ROWS; rows >= MOST_ROWS; total += rows) rows = await work();
  return total;
}

function expired(table: string, key: string, now: number): Statement {
  const sql = `DELETE FROM ${table} WHERE (${key}) IN
    (SELECT ${key} FROM ${table} WHERE ${PAST_ITS_TIME} LIMIT ${MOST_ROWS}) RETURNING 1`;
  return { sql, values: bounds(now) };
}

/** In one batch, so that nothing is counted twice by two processes, or lost between the two. */
async function fold(database: Database, table: "replies" | "feedback", now: number) {
  const key = { replies: "id", feedback: "reply, person" }[table];
  const which = `WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${PAST_ITS_TIME}
    ORDER BY expires_at, ${key} LIMIT ${MOST_ROWS})`;
  const [, deleted = []] = await database.batch([
    {
      sql: `INSERT INTO tallies (day, platform, workspace, what, passage, band, count)
            SELECT day, platform, workspace, what, passage, band, COUNT(*)
            FROM (${countable[table]} ${which}) AS old
            WHERE 1 = 1 GROUP BY day, platform, workspace, what, passage, band
            ON CONFLICT (day, platform, workspace, what, passage, band)
            DO UPDATE SET count = tallies.count + excluded.count`,
      values: bounds(now),
    },
    { sql: `DELETE FROM ${table} ${which} RETURNING 1`, values: bounds(now) },
  ]);
  return deleted.length;
}

/** Of a time and `LONGEST` after it: what claims to live longer was written by a wrong clock. */
function bounds(now: number): number[] {
  return [now, now + LONGEST];
}
