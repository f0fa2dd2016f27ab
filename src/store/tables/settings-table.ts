import { z } from "zod";
import { Settings } from "../settings.ts";
import type { Place, Store } from "../store.ts";
import { DAY, type Kept } from "./kept.ts";

const Rows = z.array(z.object({ channel: z.string(), name: z.string(), value: z.string() }));
type Row = z.infer<typeof Rows>[number];

type SettingsMethods = Pick<
  Store,
  "readSettings" | "changeSettings" | "resetSettings" | "listChannels"
>;

/** Settings: one row for each value that was set, so that two changes at once lose nothing. */
export function settingsTable({ database }: Kept): SettingsMethods {
  const readSettings = async ({ platform, workspace, channel = "" }: Place) => {
    const rows = await database.query(
      `SELECT channel, name, value FROM settings
       WHERE platform = $1 AND workspace = $2 AND channel IN ('', $3)`,
      [platform, workspace, channel],
    );
    return inForce(Rows.parse(rows), channel);
  };
  return {
    readSettings,
    changeSettings: async (place, change) => {
      const { platform, workspace, channel = "" } = place;
      const checked = Settings.partial().parse(change);
      const named = Object.entries(checked).filter(([name]) => name in change);
      await database.batch([
        ...named.map(([name, value]) => ({
          sql: `INSERT INTO settings (platform, workspace, channel, name, value)
                VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (platform, workspace, channel, name)
                DO UPDATE SET value = excluded.value`,
          values: [platform, workspace, channel, name, JSON.stringify(value)],
        })),
        ...(change.retentionDays === undefined ? [] : renewExpiry(place, change.retentionDays)),
      ]);
      return readSettings(place);
    },
    resetSettings: async ({ platform, workspace, channel = "" }) => {
      const sql = "DELETE FROM settings WHERE platform = $1 AND workspace = $2 AND channel = $3";
      await database.batch([{ sql, values: [platform, workspace, channel] }]);
    },
    listChannels: async ({ platform, workspace }) => {
      const rows = Rows.parse(
        await database.query(
          `SELECT channel, name, value FROM settings
           WHERE platform = $1 AND workspace = $2 ORDER BY channel`,
          [platform, workspace],
        ),
      );
      const channels = new Set(rows.map(({ channel }) => channel).filter(Boolean));
      return [...channels].map((channel) => ({ channel, settings: inForce(rows, channel) }));
    },
  };
}

/** A value out of range, or of a newer version, counts as not set. */
function inForce(rows: readonly Row[], channel: string): Settings {
  const at = (place: string) =>
    Object.fromEntries(rows.filter((row) => row.channel === place).flatMap((row) => readable(row)));
  return Settings.parse({ ...at(""), ...(channel === "" ? {} : at(channel)) });
}

function readable({ name, value }: Row): [string, unknown][] {
  const field = Object.entries(Settings.shape).find(([key]) => key === name)?.[1];
  const parsed = field?.safeParse(jsonOf(value));
  return parsed?.success ? [[name, parsed.data]] : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Fails the check of the field, or gives its default.
  }
}

/** What is already kept gets the new retention too. */
function renewExpiry({ platform, workspace, channel }: Place, days: number) {
  return ["misses", "feedback"].map((table) => ({
    sql: `UPDATE ${table} SET expires_at = created_at + CAST($1 AS BIGINT)
          WHERE platform = $2 AND workspace = $3${channel ? " AND channel = $4" : ""}`,
    values: [days * DAY, platform, workspace, ...(channel ? [channel] : [])],
  }));
}
