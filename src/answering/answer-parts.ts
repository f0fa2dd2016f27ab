import { composeComparison } from "../compose/compose-comparison.ts";
import * as thresholds from "../compose/thresholds.ts";
import { passagesOf } from "../retrieve/passages-of.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import { comparingPassage } from "./comparing-passage.ts";
import type { Disagree } from "./disagree.ts";
import { findParts, type Part, type SearchedPart } from "./find-parts.ts";
import type { Reply } from "./reply.ts";
import { idsOf, show } from "./show.ts";

export interface Parts {
  /** Said above the parts. */
  readonly lead: string;
  /** The message as a whole. */
  readonly whole: Retrieved;
  readonly parts: readonly SearchedPart[];
  readonly addressed: boolean;
}

/**
 * Several passages side by side, first the one that compares them itself. Undefined when that would
 * say no more than one answer does: when the parts are found in one place, or hardly at all.
 */
export function answerParts(
  { lead, whole, parts, addressed }: Parts,
  disagree: Disagree,
): Reply | undefined {
  const comparing = comparingPassage(
    whole.candidates,
    parts.map(({ own }) => own),
  );
  const found = findParts(parts, comparing);
  const shown = found.flatMap(({ passage }) => passage ?? []);
  const confidence = Math.max(
    whole.confidence,
    Math.min(...parts.map(({ retrieved }) => Math.max(retrieved.confidence, thresholds.SIDE_FROM))),
  );
  const [one, ...rest] = found;
  if (!one || !isWorthShowing(found, whole)) return undefined;
  if (confidence < (addressed ? thresholds.SIDE_FROM : thresholds.SPEAK_UP_FROM)) return undefined;
  const next = passagesOf(whole).filter((p) => !shown.includes(p));
  const near = [whole, ...parts.map(({ retrieved }) => retrieved)].flatMap((one) =>
    passagesOf(one).slice(0, thresholds.DIFFER_AMONG),
  );
  const question = whole.reading.words.slice(0, 60).join(" ");
  const [only] = shown;
  if (only && found.length === 1)
    return {
      ...show({ lead: only, next, near, confidence, question }, disagree),
      retrieved: whole,
    };
  const answer = composeComparison({
    lead,
    parts: [one, ...rest],
    disagreements: disagree({ shown, next: [], near }),
    related: next.slice(0, 2),
    confidence,
  });
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

function isWorthShowing(found: readonly Part[], whole: Retrieved): boolean {
  const [first, ...others] = found.flatMap(({ passage }) => passage ?? []);
  if (!first) return false;
  if (found.length === 1) return whole.confidence >= thresholds.ANSWER_FROM;
  // One part alone is shown only where it is certain that the others are nowhere.
  return others.length === 0
    ? found.every(({ isSure }) => isSure)
    : others.some((other) => other !== first);
}
