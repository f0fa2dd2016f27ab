import { isBackground } from "../understand/is-background.ts";
import { conceptName } from "../understand/mention.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { NearestGap, Searcher } from "./searcher.ts";

/** The library is about a role that this share of some passage's phrasings name. */
const OWN = 0.8;
/** A topic is about the role that somebody tells of themselves from here on. */
const ABOUT = 0.5;

/**
 * Topics without an answer beside those that only the asker's own story brings near: an accountant
 * who asks for the way into the library's own role does not ask for jobs in accounting.
 */
export function besideStory(
  gaps: readonly NearestGap[],
  question: QuestionReading,
  { central }: Pick<Searcher, "central">,
): readonly NearestGap[] {
  const roles = question.mentions.filter(({ concept }) => concept.kind === "role");
  const told = roles.filter((role) => isBackground(role, question)).map(conceptName);
  const asked = roles.filter((role) => !isBackground(role, question)).map(conceptName);
  if (told.length === 0 || !asked.some((name) => central(name) >= OWN)) return gaps;
  return gaps.filter(({ about }) => !told.some((name) => about(name) >= ABOUT));
}
