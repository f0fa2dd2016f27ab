import type { Retrieved } from "../retrieve/retrieve.ts";
import type { NearestGap } from "../retrieve/searcher.ts";
import { conceptName } from "../understand/mention.ts";

/** From this meaning on, or this lead over the next one in score, an uncovered topic is named. Lower: more are, and more wrongly. */
const CLEAR_MEANING = 0.55;
const CLEAR_LEAD = 1;
/** A topic is about one of the aspects asked for from here on. */
const OF_IT = 0.3;

/** A topic is named where it is near in meaning or stands out: a wrong name is worse than none. */
export function isTold(gap: NearestGap, { gaps, reading }: Retrieved): boolean {
  const [other = 0] = gaps.filter((one) => one.gap !== gap.gap).map(({ score }) => score);
  const aspects = reading.mentions.filter(({ concept }) => concept.kind === "aspect");
  // What executives earn is not what somebody asks who wants to know their skills.
  const isOfIt =
    aspects.length === 0 || aspects.some((one) => gap.about(conceptName(one)) >= OF_IT);
  return gap.evidence.meaning >= CLEAR_MEANING || (isOfIt && gap.score - other >= CLEAR_LEAD);
}
