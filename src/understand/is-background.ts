import type { Mention } from "./mention.ts";
import type { Reading } from "./reading.ts";

/** Words shortly before a thing, or at its beginning ("ex army"), that make it the asker's own story: "I'm a nurse", "as a waiter". */
const OWN_STORY = new Set(
  "am been was were from my our former ex background worked working work studied study studying trained coming currently used left leaving quit finished".split(
    " ",
  ),
);
/** The same where somebody speaks of themselves: "is being a nurse stressful?" tells no story. */
const ROLE_OF = new Set(["as", "being"]);
const ONESELF = new Set("i me my myself we us our mine".split(" "));
/** A role that stands within so many words of the beginning opens such a story: "as a nurse, how…" */
const OPENING = 2;
/** Words before a thing that are looked at. */
const SHORTLY = 3;

/** Whether a thing is named in telling of oneself rather than in asking about it. */
export function isBackground({ first }: Mention, { words, emphasis }: Reading): boolean {
  // "Accountant, bored stiff. How do I get in?": it stands where nothing is asked.
  if ((emphasis[first] ?? 0) < Math.max(0, ...emphasis)) return true;
  const from = Math.max(0, first - SHORTLY);
  const tells = first <= OPENING || words.some((word) => ONESELF.has(word));
  return words
    .slice(from, first + 1)
    .some((word) => OWN_STORY.has(word) || (tells && ROLE_OF.has(word)));
}
