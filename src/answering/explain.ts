import { SIDE_FROM } from "../compose/thresholds.ts";
import { EVIDENCE_NAMES } from "../retrieve/evidence.ts";
import { conceptName } from "../understand/mention.ts";
import { explainConfidence } from "./explain-confidence.ts";
import type { ReasonedReply } from "./reply.ts";

/** Why a question got its answer, for a person: how it was read, what was found, how sure it is. */
export function explainLines({ answer, intent, retrieved, parts }: ReasonedReply): string[] {
  const lines = [`Read as: ${intent.kind}. Answered with: ${answer.kind}.`];
  if (intent.kind === "ask" && intent.follows)
    lines.push(`Goes on as ${intent.follows.manner} from: ${intent.follows.turn.question}`);
  if (!retrieved) return lines;
  const { reading, candidates } = retrieved;
  lines.push(`Words: ${reading.words.join(" ")}`);
  for (const { typed, read } of reading.corrections) lines.push(`Corrected: ${typed} → ${read}`);
  if (retrieved.missing?.length) lines.push(`Named by no passage: ${retrieved.missing.join(", ")}`);
  if (reading.unknown.length > 0) lines.push(`Not in the library: ${reading.unknown.join(", ")}`);
  const concepts = new Set(reading.mentions.map(conceptName));
  if (concepts.size > 0) lines.push(`Concepts: ${[...concepts].join(", ")}`);
  for (const { name, retrieved: part } of parts ?? [])
    lines.push(
      `Part "${name}": ${part.candidates[0]?.passage.id ?? "nothing"}, ${part.confidence.toFixed(2)} (shown from ${SIDE_FROM.toFixed(2)})`,
    );
  lines.push(...explainConfidence(retrieved));
  for (const { passage, score, evidence } of candidates.slice(0, 5)) {
    const strong = EVIDENCE_NAMES.map((name) => `${name} ${evidence[name].toFixed(2)}`).join(", ");
    lines.push(`${score.toFixed(2)} ${passage.id} (${strong})`);
  }
  return lines;
}
