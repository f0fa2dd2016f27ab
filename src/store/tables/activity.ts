import { z } from "zod";
import type { Activity, Store } from "../store.ts";
import { DAY, type Kept } from "./kept.ts";
import { valuesOf, within } from "./period.ts";

const Rows = z.array(
  z.object({
    day: z.coerce.number(),
    platform: z.enum(["slack", "discord"]),
    what: z.enum([
      "answer",
      "comparison",
      "clarification",
      "refusal",
      "smalltalk",
      "helpful",
      "unhelpful",
    ]),
    passage: z.string(),
    band: z.coerce.number(),
    count: z.coerce.number(),
  }),
);

/** Each reply and rating as a countable row. Integer division gives the day. */
export const countable = {
  replies: `SELECT created_at / ${DAY} AS day, platform, workspace, outcome AS what, passage, band
            FROM replies`,
  feedback: `SELECT created_at / ${DAY} AS day, platform, workspace,
               CASE helpful WHEN 1 THEN 'helpful' ELSE 'unhelpful' END AS what, passage, band
             FROM feedback`,
};

/** Numbers for reports: what is still there one by one, and what was folded into tallies. */
export function activityTables({ database }: Kept): Pick<Store, "readActivity"> {
  return {
    readActivity: async (period) => {
      const there = within(period);
      const tallied = there.replace("created_at >= $1", `day >= CAST($1 AS BIGINT) / ${DAY}`);
      const rows = await database.query(
        `SELECT day, platform, what, passage, band, SUM(count) AS count FROM (
           SELECT day, platform, what, passage, band, count FROM tallies WHERE ${tallied}
           UNION ALL SELECT day, platform, what, passage, band, 1
             FROM (${countable.replies} WHERE ${there}) AS sent
           UNION ALL SELECT day, platform, what, passage, band, 1
             FROM (${countable.feedback} WHERE ${there}) AS rated) AS everything
         GROUP BY day, platform, what, passage, band ORDER BY day`,
        valuesOf(period),
      );
      return Rows.parse(rows).map(
        ({ passage, ...row }): Activity => ({ ...row, ...(passage ? { passage } : {}) }),
      );
    },
  };
}
