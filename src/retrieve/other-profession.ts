import { isBackground } from "../understand/is-background.ts";
import { conceptName, type Mention } from "../understand/mention.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { Candidate, Searcher } from "./searcher.ts";
import { ABOUT } from "./thresholds.ts";

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
  best: Pick<Candidate, "about">,
  library: Pick<Searcher, "central">,
): boolean {
  const { mentions, emphasis } = question;
  const roles = mentions.filter(({ concept }) => concept.kind === "role");
  const isOwn = (name: string) => library.central(name) >= OWN || best.about(name) >= ABOUT;
  if (roles.some((role) => isOwn(conceptName(role)))) return false;
  const asked = mentions.some(({ concept }) => OF_PROFESSIONS.has(concept.id));
  const most = Math.max(0, ...emphasis);
  const isAsked = ({ first }: Mention) => (emphasis[first] ?? 0) === most;
  return asked && roles.some((role) => isAsked(role) && !isBackground(role, question));
}
