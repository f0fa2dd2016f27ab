import { keepWords } from "../understand/join-readings.ts";
import { conceptName } from "../understand/mention.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { Candidate, Searcher } from "./searcher.ts";
import { ABOUT, CENTRAL } from "./thresholds.ts";

/** The passage must hold this share of the words beside a place. Higher: more is refused. */
const BESIDE_PLACE = 0.4;

/** Whether a place is all that a question shares with a passage: "best pizza in New York". */
export function sharesPlaceAlone(
  question: QuestionReading,
  best: Pick<Candidate, "about" | "covers">,
  { central }: Pick<Searcher, "central">,
): boolean {
  const { mentions, unknown } = question;
  const places = mentions.filter(({ concept }) => concept.kind === "place");
  if (places.length === 0) return false;
  const inPlace = (at: number) => places.some(({ first, last }) => first <= at && at <= last);
  const names = [...new Set(mentions.map(conceptName))];
  const shared = names.filter((name) => best.about(name) >= ABOUT);
  const isStrange = unknown.length > 0 || names.some((name) => central(name) < CENTRAL);
  const isShared = shared.length > 0 && shared.every((name) => name.startsWith("place:"));
  const rest = keepWords(question, (at) => !inPlace(at));
  return isStrange && isShared && best.covers(rest) < BESIDE_PLACE;
}
