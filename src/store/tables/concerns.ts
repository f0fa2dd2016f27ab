import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Concern, Store } from "../store.ts";
import { DAY, type Kept } from "./kept.ts";
import { valuesOf, within } from "./period.ts";

/** More than a person would read; keeps a report of a huge deployment within memory. */
const MOST_CONCERNS = 20_000;

const Rows = z.array(
  z.object({
    reason: z.enum(["unanswered", "unhelpful"]),
    asker: z.string(),
    passage: z.string().nullable(),
    question: z.string(),
  }),
);
const Missed = z.object({ question: z.string(), notCovered: z.array(z.string()) });

type Concerns = Pick<Store, "recordFeedback" | "recordMiss" | "readConcerns">;

/** What mentors look at: ratings, and questions that no guide answered. Texts are encrypted. */
export function concernTables(
  { database, keys }: Kept,
  { readSettings, personKey }: Pick<Store, "readSettings" | "personKey">,
): Concerns {
  const { now } = database.words;
  return {
    recordFeedback: async ({ place, person, reply, helpful }) => {
      const { retentionDays } = await readSettings(place);
      // The text is copied for a bad rating alone, and goes when the rating is changed.
      await database.query(
        `INSERT INTO feedback (reply, person, asker, platform, workspace, channel, helpful,
           passage, band, question, created_at, expires_at)
         SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), COALESCE(r.person, CAST($2 AS TEXT)),
           CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS INTEGER),
           COALESCE(r.passage, ''), COALESCE(r.band, 0),
           CASE WHEN CAST($6 AS INTEGER) = 0 THEN r.question END,
           ${now}, ${now} + CAST($7 AS BIGINT)
         FROM (SELECT 1 AS one) AS rating LEFT JOIN replies AS r ON r.id = CAST($1 AS TEXT)
         WHERE 1 = 1
         ON CONFLICT (reply, person) DO UPDATE
         SET helpful = excluded.helpful, question = excluded.question`,
        [
          keys.hash("reply", reply),
          personKey(place.platform, person),
          place.platform,
          place.workspace,
          place.channel ?? null,
          helpful ? 1 : 0,
          retentionDays * DAY,
        ],
      );
    },
    recordMiss: async ({ place, person, question, notCovered }) => {
      const { retentionDays } = await readSettings(place);
      await database.query(
        `INSERT INTO misses
           (id, person, platform, workspace, channel, question, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, ${now}, ${now} + CAST($7 AS BIGINT))`,
        [
          randomUUID(),
          personKey(place.platform, person),
          place.platform,
          place.workspace,
          place.channel ?? null,
          keys.seal(JSON.stringify({ question, notCovered })),
          retentionDays * DAY,
        ],
      );
    },
    readConcerns: async (period) => {
      const rows = await database.query(
        `SELECT reason, asker, passage, question FROM (
           SELECT 'unanswered' AS reason, person AS asker, NULL AS passage, question, created_at
           FROM misses WHERE ${within(period)} AND expires_at > ${now}
           UNION ALL
           SELECT 'unhelpful', asker, passage, question, created_at
           FROM feedback WHERE ${within(period)} AND expires_at > ${now}
             AND helpful = 0 AND question IS NOT NULL) AS concerns
         ORDER BY created_at DESC LIMIT ${Math.min(period.most ?? MOST_CONCERNS, MOST_CONCERNS)}`,
        valuesOf(period),
      );
      return Rows.parse(rows).flatMap((row) => readConcern(row, keys.unseal));
    },
  };
}

function readConcern(
  { reason, asker, passage, question }: z.infer<typeof Rows>[number],
  unseal: (sealed: string) => string | undefined,
): Concern[] {
  const text = unseal(question);
  if (text === undefined) return [];
  if (reason === "unanswered") return [{ reason, asker, ...Missed.parse(JSON.parse(text)) }];
  return [{ reason, asker, question: text, notCovered: [], ...(passage ? { passage } : {}) }];
}
