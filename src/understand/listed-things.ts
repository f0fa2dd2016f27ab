import type { Mention } from "./mention.ts";
import { OWN_ROLE } from "./own-role.ts";
import type { Reading } from "./reading.ts";

/** Words that may stand between the members of a list. */
const JOINING = new Set(
  "and plus or in on of for at with a an the as well my your their also about to".split(" "),
);
const ADDING = new Set(["and", "plus"]);
/** A longer message tells a story, in which much is named side by side. */
const LONGEST = 12;

/**
 * Things or aspects that a short message is a list of ("salary and hours", "what do they do in
 * retail and in banking?"): nothing but joining words between them, and nothing else named. Empty
 * when it is no list.
 */
export function listedThings({ words, mentions }: Reading): readonly Mention[] {
  if (words.length > LONGEST) return [];
  const list: Mention[] = [];
  let adds = false;
  for (const mention of mentions.filter(isMember).sort(byPlace)) {
    const before = list.at(-1);
    if (before && mention.first <= before.last) continue;
    const between = before ? words.slice(before.last + 1, mention.first) : [];
    if (mention.concept.kind === "matter") return [];
    if (before && sortOf(before) !== sortOf(mention)) continue;
    if (!between.every((word) => JOINING.has(word))) return [];
    adds ||= between.some((word) => ADDING.has(word));
    if (list.every(({ concept }) => concept.id !== mention.concept.id)) list.push(mention);
  }
  return adds && list.length >= 2 ? list : [];
}

function isMember({ concept: { id } }: Mention): boolean {
  return id !== OWN_ROLE && id !== "difference";
}

/** What is listed with what: "pay and duties of a keeper" lists two things to know about one keeper. */
function sortOf({ concept: { kind } }: Mention): string {
  return kind === "aspect" || kind === "credential" || kind === "degree" ? "to know" : kind;
}

/** Where two start together, the longer first. */
function byPlace(a: Mention, b: Mention): number {
  return a.first - b.first || b.last - a.last;
}
