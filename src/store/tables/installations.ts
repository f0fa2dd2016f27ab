import { z } from "zod";
import type { Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Kept } from "./kept.ts";

const Rows = z.array(z.object({ installation: z.string() }));

type Installations = Pick<Store, "saveInstallation" | "findInstallation" | "deleteInstallation">;

/** Installations with their tokens, encrypted. */
export function installationsTable({ database, keys }: Kept): Installations {
  return {
    saveInstallation: async (id, installation) => {
      const sql = `INSERT INTO installations (id, installation, changed_at)
        VALUES ($1, $2, ${database.words.now})
        ON CONFLICT (id) DO UPDATE
        SET installation = excluded.installation, changed_at = excluded.changed_at`;
      await database.batch([{ sql, values: [id, keys.seal(installation)] }]);
    },
    findInstallation: async (id) => {
      const rows = await database.query("SELECT installation FROM installations WHERE id = $1", [
        id,
      ]);
      const sealed = Rows.parse(rows)[0]?.installation;
      if (sealed === undefined) return undefined;
      const installation = keys.unseal(sealed);
      if (installation !== undefined) return installation;
      throw new StoreError(
        "failed",
        `The installation of ${id} cannot be decrypted.`,
        "Install the app there again.",
      );
    },
    deleteInstallation: async (id) => {
      await database.batch([{ sql: "DELETE FROM installations WHERE id = $1", values: [id] }]);
    },
  };
}
