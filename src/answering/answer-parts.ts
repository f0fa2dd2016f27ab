import { composeComparison, type FoundPart } from "../compose/compose-comparison.ts";
import * as thresholds from "../compose/thresholds.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import { sameLines } from "../retrieve/same-lines.ts";
import type { Disagree } from "./disagree.ts";
import { matchSides } from "./match-sides.ts";
import type { Reply } from "./reply.ts";
import { idsOf } from "./show.ts";

export interface Parts {
  /** Said above the parts. */
  readonly lead: string;
  /** The message as a whole. */
  readonly whole: Retrieved;
  readonly parts: readonly {
    readonly name: string;
    readonly retrieved: Retrieved;
    readonly thing?: string;
  }[];
  readonly addressed: boolean;
}

/** A passage this much about the thing that a side names is taken, however the rest was worded. */
const ABOUT_ITS_THING = 0.5;

/**
 * Several passages side by side. Undefined when that would say no more than one answer does:
 * when the parts are found in one place, or hardly at all.
 */
export function answerParts(
  { lead, whole, parts, addressed }: Parts,
  disagree: Disagree,
): Reply | undefined {
  const matched = matchSides(
    parts.map(({ retrieved: { candidates }, thing }) =>
      thing ? { candidates, thing } : { candidates },
    ),
  );
  const found = parts.map(({ name, retrieved, thing }, i): FoundPart => {
    const match = matched[i];
    const named = thing !== undefined && (match?.about(thing) ?? 0) >= ABOUT_ITS_THING;
    const sure = named || retrieved.confidence >= thresholds.SIDE_FROM;
    return match && sure ? { name, passage: match.passage } : { name };
  });
  const shown = found.flatMap(({ passage }) => passage ?? []);
  const [one, ...rest] = found;
  if (!one || shown.length < 2 || !differ(shown)) return undefined;
  const confidence = Math.max(
    whole.confidence,
    Math.min(...parts.map(({ retrieved }) => Math.max(retrieved.confidence, thresholds.SIDE_FROM))),
  );
  if (confidence < (addressed ? thresholds.SIDE_FROM : thresholds.SPEAK_UP_FROM)) return undefined;
  const next = whole.candidates.map(({ passage }) => passage).filter((p) => !shown.includes(p));
  const answer = composeComparison({
    lead,
    parts: [one, ...rest],
    disagreements: disagree({ shown, next: [] }),
    related: next.slice(0, 2),
    confidence,
  });
  const question = whole.reading.words.slice(0, 60).join(" ");
  return (
    answer && {
      answer,
      retrieved: whole,
      turn: {
        question,
        subject: "",
        shown: idsOf(shown),
        next: idsOf(next),
        offered: idsOf(next.slice(0, 2)),
      },
    }
  );
}

function differ(passages: readonly Passage[]): boolean {
  const [first, ...others] = passages;
  return first !== undefined && others.some((other) => !sameLines(first, other));
}
