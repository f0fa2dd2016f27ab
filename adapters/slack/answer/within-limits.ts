import type { Verdict } from "../../../src/store/limits.ts";
import type { Place } from "../../../src/store/store.ts";
import { bounded } from "../bounded.ts";
import { errorCode } from "../error-code.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import type { SlackServices } from "../slack-services.ts";

/** Counts a question, and tells whether it may be answered now. What cannot be counted may. */
export async function withinLimits(
  { limits, log, count }: SlackServices,
  place: Place,
  person: string,
): Promise<Verdict> {
  if (limits === undefined) return { allowed: true };
  const verdict = await bounded<Verdict>(limits.take(place, person), STORE_PATIENCE, (reason) => {
    log.warn({ code: errorCode(reason) }, "A question was not counted.");
    return { allowed: true };
  });
  if (!verdict.allowed) count({ what: "limited", surface: "slack", whose: verdict.whose });
  return verdict;
}
