import type { Store } from "../store.ts";
import { createLastKnown } from "./last-known.ts";
import { PATIENCE, type Ways, type Work } from "./ways.ts";

export interface SteadyInstallations {
  readonly methods: Pick<Store, "saveInstallation" | "findInstallation" | "deleteInstallation">;
  /** Remembers one no more. */
  drop(id: string): void;
}

/** Installations that were read once are known while the database is away; changes need it. */
export function steadyInstallations(
  { connection, strictly }: Pick<Ways, "connection" | "strictly">,
  mostRemembered: number,
): SteadyInstallations {
  const known = createLastKnown<string>(mostRemembered);
  return {
    drop: (id) => known.delete(id),
    methods: {
      saveInstallation: async (id, installation) => {
        await strictly((store) => store.saveInstallation(id, installation));
        known.set(id, installation);
      },
      findInstallation: async (id) => {
        const before = known.get(id);
        const find: Work<string | undefined> = (store) => store.findInstallation(id);
        if (before !== undefined) return connection.use(find, PATIENCE.answer).catch(() => before);
        const found = await connection.use(find, PATIENCE.event);
        if (found !== undefined) known.set(id, found);
        return found;
      },
      deleteInstallation: async (id) => {
        known.delete(id);
        await strictly((store) => store.deleteInstallation(id));
      },
    },
  };
}
