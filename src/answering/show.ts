import { composeAnswer } from "../compose/compose-answer.ts";
import { MOST_REMEMBERED, type Turn } from "../conversation/conversation.ts";
import type { Passage } from "../knowledge/passage.ts";
import { sameLines } from "../retrieve/same-lines.ts";
import type { Disagree } from "./disagree.ts";
import type { Reply } from "./reply.ts";

export interface Shown {
  readonly lead: Passage;
  /** Next best passages, best first: related questions, and what "tell me more" goes on with. */
  readonly next: readonly Passage[];
  /** What was found nearest by the question; absent where nothing was searched for. */
  readonly near?: readonly Passage[];
  readonly confidence: number;
  /** The question as understood, to go on from. */
  readonly question: string;
  /** The turn that this one goes on from: what it showed is not shown again. */
  readonly before?: Turn;
  readonly notCovered?: readonly string[];
  readonly opening?: string;
}

/** Related questions that are offered. */
const RELATED = 3;

/** A passage as the answer, with what the guides disagree on and what to ask next. */
export function show(shown: Shown, disagree: Disagree): Reply {
  const { lead, next, near, before } = shown;
  const others = distinct([lead, ...next]).slice(1);
  const related = others.slice(0, RELATED);
  const answer = composeAnswer({
    lead,
    confidence: shown.confidence,
    related,
    disagreements: disagree({ shown: [lead], next, ...(near ? { near } : {}) }),
    ...(shown.notCovered ? { notCovered: shown.notCovered } : {}),
    ...(shown.opening ? { opening: shown.opening } : {}),
  });
  const seen = [lead.id, ...(before?.shown ?? [])].slice(0, MOST_REMEMBERED);
  return {
    answer,
    turn: {
      question: shown.question,
      subject: lead.heading.slice(0, 300),
      shown: seen,
      next: idsOf(next.filter(({ id }) => !seen.includes(id))),
      offered: idsOf(related),
    },
  };
}

/** Passages of which none rests on lines of an earlier one, or is headed like it. */
export function distinct(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of passages)
    if (!kept.some((other) => isLike(other, passage))) kept.push(passage);
  return kept;
}

function isLike(one: Passage, other: Passage): boolean {
  return sameLines(one, other) || one.heading.toLowerCase() === other.heading.toLowerCase();
}

export function idsOf(passages: readonly Passage[]): string[] {
  return passages.slice(0, MOST_REMEMBERED).map(({ id }) => id);
}
