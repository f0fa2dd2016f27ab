import type { Kinship } from "../retrieve/kinship.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Candidate, NearestGap } from "../retrieve/searcher.ts";
import type { Follows } from "../understand/intent.ts";
import { MANNER_WEIGHTS, type MannerWeights } from "./manner-weights.ts";

/** How much surer a message must be without its context to be taken without it. */
const ALONE_BY = 0.25;
/** From this lead of an uncovered topic on, a message that does not lean on the last is taken alone. */
const GAP_LEAD = 0.5;
/** The first candidate must be this much about a thing that takes the place of another. */
const NAMED = 0.3;
/** It must hold this share of what the message says itself, where that names another part. */
const COVERED = 0.15;

export interface FollowUpFound {
  readonly follows: Follows;
  /** Found by the message's own words; scored for all candidates of `joined`. */
  readonly alone: Retrieved;
  /** Found by the message with its context. */
  readonly joined: Retrieved;
  readonly kinship: Kinship;
}

/** What a follow-up means: found with its context, unless it stands better alone. */
export function inContext({ follows, alone, joined, kinship }: FollowUpFound): Retrieved {
  if (standsAlone(alone, joined, follows)) return alone;
  const weights = MANNER_WEIGHTS[follows.manner];
  const own = new Map(alone.candidates.map((candidate) => [candidate.passage.id, candidate]));
  const candidates = rank(joined, own, kinship, weights, follows);
  const [lead] = candidates;
  const gap = gapInContext(alone, joined, kinship, weights);
  if (!lead || (gap && gap.score > lead.score)) return uncovered(joined, candidates, gap);
  const itself = own.get(lead.passage.id);
  const sameLead = itself === alone.candidates[0];
  const confidence = sameLead ? Math.max(alone.confidence, joined.confidence) : joined.confidence;
  const fits = isAbout(lead, itself, follows);
  return { ...joined, candidates, confidence: fits ? confidence : 0 };
}

function standsAlone(alone: Retrieved, joined: Retrieved, { points, leans }: Follows): boolean {
  if (!leans && (alone.signs?.gapLead ?? 0) > GAP_LEAD) return true;
  return !points && alone.confidence > joined.confidence + ALONE_BY;
}

// What fits the message's own words and its context fits best, near to what was shown.
function rank(
  joined: Retrieved,
  own: ReadonlyMap<string, Candidate>,
  kinship: Kinship,
  weights: MannerWeights,
  { manner, turn }: Follows,
): Candidate[] {
  const shown = manner === "choice" ? turn.shown : turn.shown.slice(0, 1);
  const worth = (candidate: Candidate) => {
    const { id } = candidate.passage;
    const itself = weights.own * (own.get(id)?.score ?? 0);
    const near = weights.near * kinship(candidate);
    return candidate.score + itself + near + (shown.includes(id) ? weights.shown : 0);
  };
  return joined.candidates
    .map((candidate) => ({ ...candidate, score: worth(candidate) }))
    .sort((a, b) => b.score - a.score);
}

// The nearest topic without an answer, held against the talk as the passages are.
function gapInContext(
  alone: Retrieved,
  joined: Retrieved,
  kinship: Kinship,
  weights: MannerWeights,
): NearestGap | undefined {
  const gap = alone.gap ?? joined.gap;
  const near = joined.gap ? weights.near * kinship(joined.gap) : 0;
  const score = (joined.gap?.score ?? 0) + weights.own * (alone.gap?.score ?? 0) + near;
  return gap && { ...gap, score };
}

function uncovered(joined: Retrieved, candidates: Candidate[], gap?: NearestGap): Retrieved {
  const signs = joined.signs && { ...joined.signs, gapLead: gap ? 1 : 0 };
  return {
    ...joined,
    candidates,
    confidence: 0,
    ...(gap ? { gap } : {}),
    ...(signs ? { signs } : {}),
  };
}

// "and for farms?": what is not about farms is no answer, however well the rest of it fits.
function isAbout(lead: Candidate, itself: Candidate | undefined, { manner, things }: Follows) {
  if (manner !== "part") return true;
  const named = things.length === 0 || things.some((thing) => lead.about(thing) >= NAMED);
  return named && (itself?.evidence.anywhere ?? 0) >= COVERED;
}
