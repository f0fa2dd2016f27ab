import type { AbandonedEvent, IncomingEvent, Store } from "../../src/store/store.ts";

interface Row {
  readonly event: IncomingEvent;
  attempts: number;
  /** Absent when it is done. */
  until?: number;
}

/** The store's inbox in memory; every call goes through `gate`. */
export function memoryInbox(
  gate: <T>(work: () => T) => Promise<T>,
): Pick<Store, "accept" | "renew" | "done" | "takeOver"> {
  const rows = new Map<string, Row>();
  return {
    accept: (event, lease) =>
      gate(() => {
        if (rows.has(event.key)) return false;
        rows.set(event.key, { event, attempts: 1, until: Date.now() + lease });
        return true;
      }),
    renew: (keys, lease) =>
      gate(() => {
        for (const key of keys) {
          const row = rows.get(key);
          if (row?.until !== undefined) row.until = Date.now() + lease;
        }
      }),
    done: (key) => gate(() => void delete rows.get(key)?.until),
    takeOver: (platform, limit, lease) =>
      gate(() => {
        const due = [...rows.values()].filter(
          ({ event, until }) =>
            event.platform === platform && until !== undefined && until <= Date.now(),
        );
        return due.slice(0, limit).map((row): AbandonedEvent => {
          row.attempts += 1;
          row.until = Date.now() + lease;
          return { ...row.event, attempts: row.attempts };
        });
      }),
  };
}
