import type { FoundPart } from "../compose/compose-comparison.ts";
import * as thresholds from "../compose/thresholds.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import { sameLines } from "../retrieve/same-lines.ts";
import type { Candidate } from "../retrieve/searcher.ts";
import type { AskedPart } from "../understand/intent.ts";
import { matchSides } from "./match-sides.ts";

export interface SearchedPart extends Omit<AskedPart, "reading" | "bare"> {
  readonly retrieved: Retrieved;
}

/** A part with its passage, or without one. */
export interface Part extends FoundPart {
  /** Found without doubt, or without doubt in no guide. */
  readonly isSure: boolean;
}

/** A passage this much about the thing that a side names is taken, however the rest was worded. */
const ABOUT_ITS_THING = 0.5;
/** A side must have this share of its own words in its passage. Higher: more sides are said to be empty. */
const OWN_COVERED = 0.5;
/** A side has strange words when less than this share of them stands in the phrasings of its passage, … */
const ASKED = 0.5;
/** … and must then be found this surely. Higher: more sides are said to be empty. */
const STRANGE_FROM = 0.5;
/** A question found with less than this is in no guide. */
const NOWHERE = 0.1;
/** From this lead of an uncovered topic on, so is one of middling confidence. */
const GAP_LEAD = 1;
/** A heading that holds this share of a side's own words names the side. */
const NAMED = 0.6;

/** A passage for each part, behind the one that compares them all; beside that, a part may do without. */
export function findParts(
  parts: readonly SearchedPart[],
  comparing: Candidate | undefined,
): readonly Part[] {
  const sides = parts.map((part) => {
    const { retrieved, thing, own } = part;
    const candidates = retrieved.candidates.filter(
      (candidate) =>
        (!own || candidate.covers(own) >= OWN_COVERED) &&
        (!comparing || addsToIt(candidate, comparing, part, parts)),
    );
    return { candidates, ...(thing ? { thing } : {}), ...(own ? { own } : {}) };
  });
  const matched = matchSides(sides);
  const found = parts.map(({ name, retrieved, thing, own }, i): Part => {
    const match = matched[i];
    const { confidence } = retrieved;
    const isNamed = thing !== undefined && (match?.about(thing) ?? 0) >= ABOUT_ITS_THING;
    const isSure = confidence >= thresholds.ANSWER_FROM;
    const isGapped = !own && !isSure && (retrieved.signs?.gapLead ?? 0) > GAP_LEAD;
    if (
      match &&
      !isGapped &&
      (isNamed || confidence >= (thing ? thresholds.ANSWER_FROM : sureSide(match)))
    )
      return { name, passage: match.passage, isSure };
    return { name, isSure: own ? !match : isGapped || confidence < NOWHERE };
  });
  if (!comparing) return found;
  const { passage } = comparing;
  return [
    { name: passage.heading, passage, isSure: true },
    ...found.filter((part) => part.passage),
  ];
}

/** How surely a side that names nothing known must be found. */
function sureSide({ evidence: { asks } }: Candidate): number {
  if (asks === 1) return 0;
  return asks < ASKED ? STRANGE_FROM : thresholds.SIDE_FROM;
}

/** Whether a passage says more on one side than the passage that compares them all. */
function addsToIt(
  candidate: Candidate,
  comparing: Candidate,
  side: SearchedPart,
  sides: readonly SearchedPart[],
): boolean {
  const named = sides.filter(({ own }) => own && candidate.heads(own) >= NAMED);
  return (
    named.length === 1 && named[0] === side && !sameLines(candidate.passage, comparing.passage)
  );
}
