import type { Mention } from "./mention.ts";
import type { Reading } from "./reading.ts";

/** Words shortly before a thing, or at its beginning ("ex army"), that make it the asker's own story: "I'm a nurse", "as a waiter". */
const OWN_STORY = new Set(
  "am as been being was were from my our former ex background worked working work studied study studying trained coming currently used left leaving quit finished".split(
    " ",
  ),
);
/** Words before a thing that are looked at. */
const SHORTLY = 3;

/** Whether a thing is named in telling of oneself rather than in asking about it. */
export function isBackground({ first }: Mention, { words }: Reading): boolean {
  return words.slice(Math.max(0, first - SHORTLY), first + 1).some((word) => OWN_STORY.has(word));
}
