import type { Retrieved } from "../retrieve/retrieve.ts";
import type { Intent } from "../understand/intent.ts";

/** How much surer a question must be without its context to be taken without it. */
const ALONE_BY = 0.25;

/** What having been shown costs a passage under a new question about the same subject, in score. */
const SHOWN = 1.5;

/** What a candidate's score for the message's own words adds to its score in context. */
const OWN = 0.75;
/** The same where the message only names a part ("and in California?"): alone it says little. */
const OWN_OF_PART = 0.2;

/** The first candidate must be this much about a thing that takes the place of another. */
const NAMED = 0.3;
/** From this lead of an uncovered topic on, a message is taken without its context. */
const GAP_LEAD = 0.5;

/** What a follow-up means: found with its context, unless it stands better alone. */
export function inContext(
  alone: Retrieved,
  joined: Retrieved,
  { shown, things }: Pick<Extract<Intent, { kind: "ask" }>, "shown" | "things">,
): Retrieved {
  return standsAlone(alone, joined) ? alone : about(inBoth(joined, alone, shown), things);
}

// What fits the message's own words and its context fits best; what has just been read, seldom.
function inBoth(joined: Retrieved, alone: Retrieved, shown: readonly string[]): Retrieved {
  const own = new Map(alone.candidates.map(({ passage, score }) => [passage.id, score]));
  const least = alone.candidates.at(-1)?.score ?? 0;
  const weight = shown.length > 0 ? OWN : OWN_OF_PART;
  const candidates = joined.candidates
    .map((candidate) => {
      const { id } = candidate.passage;
      const read = shown.includes(id) ? SHOWN : 0;
      return { ...candidate, score: candidate.score + weight * (own.get(id) ?? least) - read };
    })
    .sort((a, b) => b.score - a.score);
  const sameLead = candidates[0]?.passage.id === alone.candidates[0]?.passage.id;
  const confidence = sameLead ? Math.max(alone.confidence, joined.confidence) : joined.confidence;
  return { ...joined, candidates, confidence };
}

// "and for farms?": what is not about farms is no answer, however well the rest of it fits.
function about(retrieved: Retrieved, things: readonly string[]): Retrieved {
  const fits = things.length === 0 || things.some((thing) => isLedBy(retrieved, thing));
  return fits ? retrieved : { ...retrieved, confidence: 0 };
}

function isLedBy({ candidates }: Retrieved, thing: string): boolean {
  return (candidates[0]?.about(thing) ?? 0) >= NAMED;
}

function standsAlone(alone: Retrieved, joined: Retrieved): boolean {
  // What is known to be in no guide is not made answerable by what was said before.
  if ((alone.signs?.gapLead ?? 0) > GAP_LEAD) return true;
  return alone.confidence > joined.confidence + ALONE_BY;
}
