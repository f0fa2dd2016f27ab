import * as thresholds from "../compose/thresholds.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import { sameLines } from "../retrieve/same-lines.ts";
import { keepWords } from "../understand/join-readings.ts";
import { tipping } from "./tipping.ts";

/** Missing words that are named. */
const MOST_WORDS = 6;

/** How sure the search is, what of, and what would have tipped it. */
export function explainConfidence(retrieved: Retrieved): string[] {
  const { confidence, candidates, gap, signs } = retrieved;
  const [best] = candidates;
  const lines = [
    `Confidence: ${confidence.toFixed(2)} (answered from ${thresholds.ANSWER_FROM.toFixed(2)}, asked back from ${thresholds.CLARIFY_FROM.toFixed(2)}, unasked from ${thresholds.SPEAK_UP_FROM.toFixed(2)})`,
  ];
  if (!best) return lines;
  const missing = missingWords(retrieved);
  if (missing.length > 0) lines.push(`Not in the likeliest passage: ${missing.join(", ")}`);
  const other = candidates.find(({ passage }) => !sameLines(passage, best.passage));
  if (other) lines.push(`Runner-up: ${other.passage.id}, ${lead(best.score - other.score)}`);
  if (gap) lines.push(`Nearest uncovered topic: ${gap.gap.topic}, ${lead(best.score - gap.score)}`);
  const tips = signs ? tipping(signs, thresholds.ANSWER_FROM) : [];
  const turned = confidence >= thresholds.ANSWER_FROM ? "not be answered" : "be answered";
  lines.push(
    tips.length > 0
      ? `It would ${turned} if ${tips.slice(0, 3).join("; or if ")}`
      : "No single change would have turned it",
  );
  return lines;
}

function missingWords({ reading, candidates: [best] }: Retrieved): string[] {
  const missing = reading.words.filter(
    (_, at) => best && best.covers(keepWords(reading, (i) => i === at)) === 0,
  );
  return [...new Set(missing)].slice(0, MOST_WORDS);
}

function lead(by: number): string {
  return by >= 0 ? `${by.toFixed(1)} behind` : `${(-by).toFixed(1)} ahead`;
}
