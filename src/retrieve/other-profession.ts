import { isBackground } from "../understand/is-background.ts";
import { conceptName } from "../understand/mention.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { Searcher } from "./searcher.ts";

/** What one asks about a profession itself. */
const OF_PROFESSIONS: ReadonlySet<string> = new Set([
  "pay",
  "tasks-duties",
  "first-steps",
  "requirements",
  "growth",
  "outlook-demand",
  "education-needed",
]);

/** The library is about a role that this share of some passage's phrasings name. */
const OWN = 0.3;

/**
 * Whether pay, duties or the way into a profession is asked about that the library is not about.
 * "As a nurse, how do I get in?" is about this profession; "how do I become a nurse?" is not.
 */
export function asksAboutOtherProfession(
  question: QuestionReading,
  library: Pick<Searcher, "central">,
): boolean {
  const { mentions } = question;
  const roles = mentions.filter(({ concept }) => concept.kind === "role");
  if (roles.some((role) => library.central(conceptName(role)) >= OWN)) return false;
  const asked = mentions.some(({ concept }) => OF_PROFESSIONS.has(concept.id));
  return asked && roles.some((role) => !isBackground(role, question));
}
