import type { Database } from "./database.ts";

/**
 * The steps that lead from an empty database to this version's tables; a database's version is the
 * number of steps that it has been through. Steps that were released are never changed: add one.
 * Times are ms since 1970; people, conversations and events are keyed hashes; `question`,
 * `conversation`, `payload`, `value` of conversations and `installation` are encrypted.
 */
export function migrations({ words }: Database): readonly (readonly string[])[] {
  return [
    [
      `CREATE TABLE conversations (
        key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at BIGINT NOT NULL)`,
      "CREATE INDEX conversations_expiry ON conversations (expires_at)",

      // Claims, and the inbox: an event has a lease and a payload until it is done.
      `CREATE TABLE events (
        key TEXT PRIMARY KEY, platform TEXT, workspace TEXT, payload TEXT,
        attempts INTEGER NOT NULL, leased_until BIGINT, expires_at BIGINT NOT NULL)`,
      "CREATE INDEX events_expiry ON events (expires_at)",
      `CREATE INDEX events_leases ON events (platform, leased_until)
        WHERE leased_until IS NOT NULL`,

      // One row for each value that was set; the channel of a workspace's own settings is ''.
      `CREATE TABLE settings (
        platform TEXT NOT NULL, workspace TEXT NOT NULL, channel TEXT NOT NULL,
        name TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (platform, workspace, channel, name))`,

      `CREATE TABLE replies (
        id TEXT PRIMARY KEY, platform TEXT NOT NULL, workspace TEXT NOT NULL, channel TEXT,
        person TEXT NOT NULL, message TEXT, question TEXT, conversation TEXT,
        conversation_key TEXT, outcome TEXT NOT NULL, passage TEXT NOT NULL,
        confidence DOUBLE PRECISION NOT NULL, band INTEGER NOT NULL,
        created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)`,
      "CREATE INDEX replies_expiry ON replies (expires_at)",
      "CREATE INDEX replies_people ON replies (person)",
      "CREATE INDEX replies_places ON replies (platform, workspace)",
      "CREATE INDEX replies_texts ON replies (created_at) WHERE question IS NOT NULL",

      `CREATE TABLE feedback (
        reply TEXT NOT NULL, person TEXT NOT NULL, asker TEXT NOT NULL,
        platform TEXT NOT NULL, workspace TEXT NOT NULL, channel TEXT,
        helpful INTEGER NOT NULL, passage TEXT NOT NULL, band INTEGER NOT NULL, question TEXT,
        created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, PRIMARY KEY (reply, person))`,
      "CREATE INDEX feedback_expiry ON feedback (expires_at)",
      "CREATE INDEX feedback_people ON feedback (person)",
      "CREATE INDEX feedback_askers ON feedback (asker)",
      "CREATE INDEX feedback_places ON feedback (platform, workspace)",

      `CREATE TABLE misses (
        id TEXT PRIMARY KEY, person TEXT NOT NULL,
        platform TEXT NOT NULL, workspace TEXT NOT NULL, channel TEXT, question TEXT NOT NULL,
        created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)`,
      "CREATE INDEX misses_expiry ON misses (expires_at)",
      "CREATE INDEX misses_people ON misses (person)",
      "CREATE INDEX misses_places ON misses (platform, workspace)",

      // What remains of replies and feedback when they are past their time: numbers.
      `CREATE TABLE tallies (
        day BIGINT NOT NULL, platform TEXT NOT NULL, workspace TEXT NOT NULL,
        what TEXT NOT NULL, passage TEXT NOT NULL, band INTEGER NOT NULL, count BIGINT NOT NULL,
        PRIMARY KEY (day, platform, workspace, what, passage, band))`,

      `CREATE TABLE installations (
        id TEXT PRIMARY KEY, installation TEXT NOT NULL, changed_at BIGINT NOT NULL)`,

      // The columns are those that rate-limiter-flexible expects.
      `CREATE ${words.unloggedTable} limits (
        key VARCHAR(255) PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire BIGINT)`,
      "CREATE INDEX limits_expiry ON limits (expire)",
    ],
    [
      // Who takes part in a conversation, so that it can be deleted with any of them.
      `CREATE TABLE participants (
        person TEXT NOT NULL, conversation TEXT NOT NULL,
        platform TEXT NOT NULL, workspace TEXT NOT NULL, expires_at BIGINT NOT NULL,
        PRIMARY KEY (person, conversation))`,
      "CREATE INDEX participants_expiry ON participants (expires_at)",
      "CREATE INDEX participants_places ON participants (platform, workspace)",
      "ALTER TABLE events ADD COLUMN person TEXT",
      "CREATE INDEX events_people ON events (person) WHERE payload IS NOT NULL",
    ],
  ];
}
