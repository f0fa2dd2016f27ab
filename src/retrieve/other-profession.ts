import { isBackground } from "../understand/is-background.ts";
import { conceptName, type Mention } from "../understand/mention.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { Candidate, Searcher } from "./searcher.ts";

/** The library is about a role that this share of some passage's phrasings name. */
const OWN = 0.34;

/** Before a role these mean somebody, not what the role is like: "the CEO wants…". */
const SOMEBODY = new Set("the my our your his her their this that".split(" "));

/**
 * Whether something of a profession is asked about that the library is not about: its pay, its
 * hours… "As a nurse, how do I get in?" is about this profession; "is nursing stressful?" is not.
 */
export function asksAboutOtherProfession(
  question: QuestionReading,
  best: Pick<Candidate, "tells">,
  library: Pick<Searcher, "central" | "isColleague">,
): boolean {
  const { mentions, emphasis, words } = question;
  const roles = mentions.filter(({ concept }) => concept.kind === "role");
  const isOwn = (role: Mention) => {
    const name = conceptName(role);
    return library.central(name) >= OWN || best.tells(name) || library.isColleague(role.concept.id);
  };
  if (roles.some((role) => isOwn(role) || isBackground(role, question))) return false;
  const most = Math.max(0, ...emphasis);
  const isAsked = ({ first }: Mention) =>
    (emphasis[first] ?? 0) === most && !SOMEBODY.has(words[first - 1] ?? "");
  return mentions.length > roles.length && roles.some(isAsked);
}
