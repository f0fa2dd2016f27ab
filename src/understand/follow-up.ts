import type { Turn } from "../conversation/conversation.ts";
import { aboutTheSame } from "./about-the-same.ts";
import type { GoingOn } from "./going-on.ts";
import { inItsPlace } from "./in-its-place.ts";
import type { Follows } from "./intent.ts";
import { keepWords } from "./join-readings.ts";
import { isShort, pointsBack } from "./leans-back.ts";
import { conceptName, type Mention } from "./mention.ts";
import { nameTheOne } from "./name-the-one.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import { THINGS } from "./things.ts";
import { titleCase } from "./title-case.ts";
import { withText } from "./with-text.ts";

const ASKING = new Set(
  "what which who whom whose how when where why do does did is are am can could should would will must has have may".split(
    " ",
  ),
);

export interface FollowUpMessage {
  readonly reading: QuestionReading;
  /** How it opens. */
  readonly going: GoingOn | undefined;
  /** The turn that it may go on from. */
  readonly turn: Turn;
}

export interface FollowUpTools {
  readonly read: (text: string) => Reading;
  readonly filler: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}

/** What a message leaves unsaid, or undefined when it shows no sign of going on from a turn. */
export function followUp(
  { reading, going, turn }: FollowUpMessage,
  { read, filler, small }: FollowUpTools,
): Follows | undefined {
  const leans = going !== undefined || pointsBack(reading);
  if (!leans && !isShort(reading, filler)) return undefined;
  const base = { turn, leans };
  const last = read(turn.question);
  const own = going?.kind === "choice" ? reading : nameTheOne(reading, last, read);
  const opening = going?.kind === "reference" ? going.length : 0;
  const rest = keepWords(own, (i) => i >= opening);
  if (going?.kind !== "correction" && rest.words.some((word) => ASKING.has(word))) {
    const manner = going?.kind === "choice" ? "choice" : "question";
    const whole = withText(aboutTheSame(own, last, read(turn.subject)), reading);
    return { ...base, manner, own: withText(rest, reading), reading: whole, ...NO_PART };
  }
  const telling = keepWords(rest, (i) => !small.has(rest.words[i] ?? ""));
  return {
    ...base,
    manner: "part",
    own: withText(telling.words.length > 0 ? telling : own, reading),
    reading: withText(inItsPlace(own, last), reading),
    things: own.mentions.filter(isThing).map(conceptName),
    aspects: aspectsOf([own, last, read(turn.subject)]),
    names: namesOf(telling),
  };
}

const NO_PART = { things: [], aspects: [], names: [] };

function isThing({ concept }: Mention): boolean {
  return THINGS.includes(concept.kind);
}

/** Aspects of the first reading that names any. */
function aspectsOf(readings: readonly Reading[]): string[] {
  const named = readings.map(({ mentions }) =>
    mentions.filter(({ concept }) => concept.kind === "aspect").map(conceptName),
  );
  return named.find((aspects) => aspects.length > 0) ?? [];
}

function namesOf({ words, mentions }: Reading): string[] {
  if (words.length === 0) return [];
  const places = mentions.filter(({ concept }) => concept.kind === "place");
  const named = places.map(({ first, last }) => titleCase(words.slice(first, last + 1).join(" ")));
  return named.length > 0 ? named : [words.join(" ")];
}
