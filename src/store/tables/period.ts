import type { Period } from "../store.ts";

/** The condition of a period, for the values of `valuesOf`. */
export function within(period: Period): string {
  return period.place
    ? "created_at >= $1 AND platform = $2 AND workspace = $3"
    : "created_at >= $1";
}

export function valuesOf({ since, place }: Period): (string | number)[] {
  return [since, ...(place ? [place.platform, place.workspace] : [])];
}
