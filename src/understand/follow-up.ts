import type { Turn } from "../conversation/conversation.ts";
import { aboutTheSame } from "./about-the-same.ts";
import type { GoingOn } from "./going-on.ts";
import { inItsPlace } from "./in-its-place.ts";
import type { Follows } from "./intent.ts";
import { keepWords } from "./join-readings.ts";
import { isShort, pointsBack } from "./leans-back.ts";
import { nameTheOne } from "./name-the-one.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import { THINGS } from "./things.ts";
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
  const points = pointsBack(reading);
  const leans = points || going !== undefined;
  if (!leans && !isShort(reading, filler)) return undefined;
  const base = { turn, points, leans };
  const last = read(turn.question);
  const own = nameTheOne(reading, last, read);
  const opening = going?.kind === "reference" ? going.length : 0;
  const rest = keepWords(own, (i) => i >= opening);
  if (going?.kind !== "correction" && rest.words.some((word) => ASKING.has(word))) {
    const manner = going?.kind === "choice" ? "choice" : "question";
    const whole = aboutTheSame(own, last, read(turn.subject));
    return {
      ...base,
      manner,
      own: withText(rest, reading),
      reading: withText(whole, reading),
      things: [],
    };
  }
  const telling = keepWords(rest, (i) => !small.has(rest.words[i] ?? ""));
  const things = own.mentions.filter(({ concept }) => THINGS.includes(concept.kind));
  return {
    ...base,
    manner: "part",
    own: withText(telling.words.length > 0 ? telling : own, reading),
    reading: withText(inItsPlace(own, last), reading),
    things: things.map(({ concept }) => `${concept.kind}:${concept.id}`),
  };
}
