import { aboutOf } from "../conversation/about-of.ts";
import type { Kinship } from "../retrieve/kinship.ts";
import { lackedFigure } from "../retrieve/lacked-figure.ts";
import type { Judge, Retrieved } from "../retrieve/retrieve.ts";
import type { Candidate, NearestGap } from "../retrieve/searcher.ts";
import type { Follows } from "../understand/intent.ts";
import { MANNER_WEIGHTS, type MannerWeights } from "./manner-weights.ts";
import { namedPart } from "./named-part.ts";

/** How much surer a message must be without its context to be taken without it. */
const ALONE_BY = 0.25;
/** From this lead of an uncovered topic on, a message that does not lean on the last is taken alone. */
const GAP_LEAD = 0.5;
/**
 * From this confidence on, a message is taken alone that leads to the same without its context; one
 * that leans on the last as well, …
 */
const SURE = 0.9;
/** … when what is found in context fits its own words by this much less, in score. */
const AWAY = 8;
/** One that does not lean on it is also taken alone when what is found in context holds less of its words. */
const COVERED = 0.5;

/** Below this nearness a passage does not choose among what was shown. */
const AMONG = 0.2;
/** How sure an answer is that does not: too little to be given, enough to be offered. */
const UNSURE = 0.2;
/** What it adds that a passage was offered just before and has every word of the message: it is picked. */
const PICKED = 3;
/** A passage holds nothing of what is asked about below this. */
const HELD = 0.1;
/** What it costs that an amount is asked for and a passage has no figure. Nearer 0: what names the same thing comes first. */
const WITHOUT_AMOUNT = -8;
/** What it costs at least that such a passage was shown already: it did not answer this. */
const SHOWN_IN_VAIN = -4;

export interface FollowUpFound {
  readonly follows: Follows;
  /** Found by the message's own words; scored for all candidates of `joined`. */
  readonly alone: Retrieved;
  /** Found by the message with its context. */
  readonly joined: Retrieved;
  readonly kinship: Kinship;
  readonly judge: Judge;
}

/** What a follow-up means: found with its context, unless it stands better alone. */
export function inContext(found: FollowUpFound): Retrieved {
  const { follows, alone, joined } = found;
  const weights = MANNER_WEIGHTS[follows.manner];
  const own = new Map(alone.candidates.map((candidate) => [candidate.passage.id, candidate]));
  const candidates = rank(found, own, weights);
  const [lead] = candidates;
  const itself = lead && own.get(lead.passage.id);
  if (!lead || standsAlone(alone, joined, follows, itself)) return alone;
  const judged = found.judge(joined.reading, { ...joined, candidates });
  const named = namedPart(judged, alone, follows);
  const gap = gapInContext(found, weights);
  if (named.missing && follows.things.length > 0) return named;
  if (gap && gap.score > lead.score) return uncovered(named, gap);
  if (follows.manner === "choice" && found.kinship(lead) < AMONG)
    return { ...named, confidence: UNSURE };
  const sure = itself === alone.candidates[0] ? alone.confidence : 0;
  return {
    ...named,
    confidence: named.missing ? named.confidence : Math.max(sure, named.confidence),
  };
}

function standsAlone(
  alone: Retrieved,
  joined: Retrieved,
  { leans, manner, own }: Follows,
  itself: Candidate | undefined,
): boolean {
  // "ok and step 6" names a passage by its number, whatever was said before.
  if (alone.isExact && own.words.some((word) => /^\d+$/.test(word))) return true;
  const strays = (itself?.evidence.anywhere ?? 0) < COVERED;
  if (!leans && (strays || (alone.signs?.gapLead ?? 0) > GAP_LEAD)) return true;
  if (manner === "choice") return false;
  const away = (alone.candidates[0]?.score ?? 0) - (itself?.score ?? 0);
  if (alone.confidence >= SURE && away > AWAY) return true;
  if (leans) return false;
  if (alone.confidence >= SURE && itself === alone.candidates[0]) return true;
  return alone.confidence > joined.confidence + ALONE_BY;
}

// What fits the message's own words and its context fits best, near to what was shown.
function rank(
  { joined, kinship, follows: { manner, turn, own: message } }: FollowUpFound,
  own: ReadonlyMap<string, Candidate>,
  weights: MannerWeights,
): Candidate[] {
  const about = aboutOf(turn);
  const shown = manner === "choice" ? about : about.slice(0, 1);
  const again = (candidate: Candidate | undefined) =>
    message.mentions.length > 0 && (candidate?.evidence.concepts ?? 0) < HELD
      ? Math.min(SHOWN_IN_VAIN, weights.shown)
      : weights.shown;
  const lacked = lackedFigure(joined.reading);
  const worth = (candidate: Candidate) => {
    const itself = own.get(candidate.passage.id);
    const near = weights.near * kinship(candidate);
    const read = shown.includes(candidate.passage.id) ? again(itself) : 0;
    const isOffered = turn.offered.includes(candidate.passage.id) && itself?.evidence.asks === 1;
    const picked = isOffered ? PICKED : 0;
    const unpriced = lacked(candidate.passage) === "amount" ? WITHOUT_AMOUNT : 0;
    const extra = near + read + picked + unpriced;
    return candidate.score + weights.own * (itself?.score ?? 0) + extra;
  };
  return joined.candidates
    .map((candidate) => ({ ...candidate, score: worth(candidate) }))
    .sort((a, b) => b.score - a.score);
}

// The nearest topic without an answer, held against the talk as the passages are.
function gapInContext(
  { alone, joined, kinship }: FollowUpFound,
  weights: MannerWeights,
): NearestGap | undefined {
  const own = new Map(alone.gaps.map(({ gap, score }) => [gap, score]));
  const worth = (gap: NearestGap) =>
    gap.score + weights.own * (own.get(gap.gap) ?? 0) + weights.near * kinship(gap);
  const [nearest] = joined.gaps
    .map((gap) => ({ ...gap, score: worth(gap) }))
    .sort((a, b) => b.score - a.score);
  return nearest;
}

function uncovered(found: Retrieved, gap: NearestGap): Retrieved {
  const signs = found.signs && { ...found.signs, gapLead: 1 };
  return { ...found, gap, confidence: 0, ...(signs ? { signs } : {}) };
}
