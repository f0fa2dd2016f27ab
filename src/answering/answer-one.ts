import { composeClarification } from "../compose/compose-clarification.ts";
import { composeRefusal } from "../compose/compose-refusal.ts";
import type { DisagreementOn } from "../compose/disagreements.ts";
import * as phrases from "../compose/phrases.ts";
import { SILENT } from "../compose/silent.ts";
import * as thresholds from "../compose/thresholds.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Retrieved } from "../retrieve/retrieve.ts";
import type { QuestionReading } from "../understand/reading.ts";
import type { Reply } from "./reply.ts";
import { distinct, idsOf, show } from "./show.ts";
import { byAspectOfPlace, uncovered } from "./uncovered.ts";

export interface OneQuestion {
  readonly retrieved: Retrieved;
  readonly addressed: boolean;
  /** Passages that were said not to be meant. */
  readonly not: readonly string[];
}

/** Near passages that a refusal offers. */
const NEAR = 3;
/** Below this a refusal offers nothing: what was found has nothing to do with the question. */
const NEAR_FROM = 0.12;

/** One question → answer, clarification, refusal or silence, by how sure the search is. */
export function answerOne(
  { retrieved: found, addressed, not }: OneQuestion,
  disagreementOn: DisagreementOn,
): Reply {
  const retrieved = { ...found, candidates: byAspectOfPlace(found) };
  const { confidence, reading, gap, missing } = retrieved;
  const passages = retrieved.candidates
    .map(({ passage }) => passage)
    .filter(({ id }) => !not.includes(id));
  const [lead, ...next] = passages;
  const question = reading.words.slice(0, 60).join(" ");
  const enough = addressed ? thresholds.ANSWER_FROM : thresholds.SPEAK_UP_FROM;
  if (lead && confidence >= enough) {
    const notCovered = uncovered(retrieved);
    const shown = { lead, next, confidence, question };
    if (notCovered.length > 0 && !addressed) return { answer: SILENT, retrieved };
    return { ...show({ ...shown, notCovered }, disagreementOn), retrieved };
  }
  if (!addressed) return { answer: SILENT, retrieved };
  const [first, second, ...others] = distinct(passages);
  const gapped = (retrieved.signs?.gapLead ?? 0) > 0;
  const isMeantSomehow = confidence >= thresholds.CLARIFY_FROM && !gapped;
  if (first && second && (isMeantSomehow || isBareSubject(reading))) {
    const options: [Passage, Passage, ...Passage[]] = [first, second, ...others.slice(0, 2)];
    const turn = { question, subject: "", shown: [], next: idsOf(next), offered: idsOf(options) };
    return { answer: composeClarification(options, confidence), retrieved, turn };
  }
  const near = confidence >= NEAR_FROM ? distinct(passages).slice(0, NEAR) : [];
  return {
    answer: composeRefusal({
      ...(gapped && gap ? { notCovered: [gap.gap.topic] } : {}),
      ...(missing ? { notCovered: missing, text: phrases.notNamed(missing) } : {}),
      near,
      confidence: 1 - confidence,
    }),
    retrieved,
    turn: { question, subject: "", shown: [], next: idsOf(next), offered: idsOf(near) },
  };
}

// "pay" alone can mean many things, and all of them are in the guides.
function isBareSubject({ words, unknown, mentions }: QuestionReading): boolean {
  return words.length === 1 && unknown.length === 0 && mentions.length > 0;
}
