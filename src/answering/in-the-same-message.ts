import type { Retrieved } from "../retrieve/retrieve.ts";

/** How much surer a question must be without the one before it to be taken without it. */
const ALONE_BY = 0.25;
/** From this lead of an uncovered topic on, it is taken without it as well. */
const GAP_LEAD = 0.5;
/** What a candidate's score for the question's own words adds to its score with what it leaves unsaid. */
const OWN = 0.2;

/** What one of several questions means: found with what it leaves unsaid, unless it stands better alone. */
export function inTheSameMessage(alone: Retrieved, joined: Retrieved): Retrieved {
  const isUncovered = (alone.signs?.gapLead ?? 0) > GAP_LEAD;
  if (isUncovered || alone.isExact || alone.confidence > joined.confidence + ALONE_BY) return alone;
  const own = new Map(alone.candidates.map(({ passage, score }) => [passage, score]));
  const least = alone.candidates.at(-1)?.score ?? 0;
  const candidates = joined.candidates
    .map((one) => ({ ...one, score: one.score + OWN * (own.get(one.passage) ?? least) }))
    .sort((a, b) => b.score - a.score);
  const isSameLead = candidates[0]?.passage === alone.candidates[0]?.passage;
  const confidence = isSameLead ? Math.max(alone.confidence, joined.confidence) : joined.confidence;
  return { ...joined, candidates, confidence };
}
