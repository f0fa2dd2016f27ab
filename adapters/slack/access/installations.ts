import type { Installation, InstallationStore } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../../src/log.ts";
import { errorCode } from "../error-code.ts";
import type { SlackStore } from "../slack-store.ts";

/** What is needed of an installation; the rest is kept as it came. */
export const Installed = z.looseObject({
  bot: z.looseObject({
    token: z.string().min(1),
    id: z.string().optional(),
    userId: z.string().optional(),
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
  }),
});

export type Installed = z.infer<typeof Installed>;

/** The installations of all workspaces, kept in the store. */
export interface Installations {
  /** The first of `ids` that has one. Rejects when the store cannot be reached and none is remembered. */
  find(ids: readonly string[]): Promise<{ id: string; installed: Installed } | undefined>;
  save(id: string, installed: Installed): Promise<void>;
  remove(id: string): Promise<void>;
  /** The same for Bolt's installer. */
  readonly forInstaller: InstallationStore;
}

const ID = /^[\w-]{1,64}$/;

/** Remembers what it read, so that an outage of the store stops no answer. */
export function createInstallations(store: SlackStore, log: Log): Installations {
  const remembered = new Map<string, Installed>();
  const keep = async (id: string, installed: Installed) => {
    remembered.set(id, installed);
    await store.saveInstallation(id, JSON.stringify(installed));
  };
  const read = async (id: string): Promise<Installed | undefined> => {
    try {
      const text = await store.findInstallation(id);
      const installed = text === undefined ? undefined : Installed.parse(JSON.parse(text));
      if (installed === undefined) remembered.delete(id);
      else remembered.set(id, installed);
      return installed;
    } catch (error) {
      const known = remembered.get(id);
      if (known === undefined) throw error;
      log.warn({ code: errorCode(error) }, "Using an installation from memory.");
      return known;
    }
  };
  return {
    async find(ids) {
      for (const id of ids) {
        const installed = await read(id);
        if (installed !== undefined) return { id, installed };
      }
      return undefined;
    },
    save: keep,
    async remove(id) {
      remembered.delete(id);
      await store.deleteInstallation(id);
    },
    forInstaller: {
      async storeInstallation(installation) {
        await keep(idOf(installation), Installed.parse(installation));
      },
      async fetchInstallation() {
        throw new Error("Installations are read by the adapter, not by the installer.");
      },
    },
  };
}

/** Under what id an installation is kept: the organisation's, or the workspace's. */
function idOf({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const id = isEnterpriseInstall ? enterprise?.id : (team?.id ?? enterprise?.id);
  if (id === undefined || !ID.test(id)) throw new Error("An installation names no workspace.");
  return id;
}
