import { Settings } from "../../../src/store/settings.ts";
import type { Place } from "../../../src/store/store.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import type { SlackServices } from "../slack-services.ts";

/** The settings in force; the defaults while the store cannot be reached. */
export async function readSettings(
  { store, log }: Pick<SlackServices, "store" | "log">,
  place: Place,
): Promise<Settings> {
  return bounded(store.readSettings(place), STORE_PATIENCE, (reason) => {
    log.warn({ code: errorCode(reason) }, "The settings could not be read; using the defaults.");
    return Settings.parse({});
  });
}
