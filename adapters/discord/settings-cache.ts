import type { Log } from "../../src/log.ts";
import { Settings } from "../../src/store/settings.ts";
import type { Place, Store } from "../../src/store/store.ts";
import { boundedMap } from "./bounded-map.ts";
import { codeOf } from "./failure.ts";
import { STORE_PATIENCE } from "./once.ts";
import { within } from "./within.ts";

/** After this time settings are read again, so that changes in other processes arrive (ms). */
const FRESH = 30_000;
const REMEMBERED = 5_000;

/** Settings in memory: whether an answer is private must be known before the store can be asked. */
export interface SettingsCache {
  /** What is known at this moment, else the defaults. Never waits. */
  peek(place: Place): Settings;
  /** Reads them where memory has none that are fresh; never rejects. */
  read(place: Place): Promise<Settings>;
  /** Reads those of a server and of its channels into memory; never rejects. */
  readAhead(server: Place): Promise<void>;
  /** After a change: everything is read again. */
  clear(): void;
}

export function createSettingsCache(
  store: Pick<Store, "listChannels" | "readSettings">,
  log: Log,
  now: () => number,
): SettingsCache {
  const known = boundedMap<string, { settings: Settings; at: number }>(REMEMBERED);
  const find = (place: Place) =>
    known.get(keyOf(place)) ?? known.get(keyOf({ ...place, channel: "" }));
  const peek = (place: Place) => find(place)?.settings ?? Settings.parse({});
  const report = (error: unknown) =>
    log.warn({ code: codeOf(error) }, "settings without the store");
  async function read(place: Place): Promise<Settings> {
    const entry = known.get(keyOf(place));
    if (entry && now() - entry.at < FRESH) return entry.settings;
    const settings = await within(STORE_PATIENCE, store.readSettings(place), undefined, report);
    if (!settings) return peek(place);
    known.set(keyOf(place), { settings, at: now() });
    return settings;
  }
  async function readAhead(server: Place): Promise<void> {
    await read(server);
    const own = await within(4 * STORE_PATIENCE, store.listChannels(server), [], report);
    for (const { channel, settings } of own)
      known.set(keyOf({ ...server, channel }), { settings, at: now() });
  }
  return { peek, read, readAhead, clear: () => known.clear() };
}

function keyOf({ workspace, channel = "" }: Place): string {
  return `${workspace}/${channel}`;
}
