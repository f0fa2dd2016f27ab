import type { Answer, Citation } from "../../../src/answer.ts";
import type { Settings } from "../../../src/store/settings.ts";
import { cutText } from "../cut-text.ts";
import { escapeText } from "../escape-text.ts";
import type { Observation } from "../observation.ts";
import { PHRASES } from "../phrases.ts";
import { type AnswerView, renderAnswer } from "../render/answer.ts";
import { renderBlocks } from "../render/blocks.ts";
import { type Card, card } from "../render/card.ts";
import { numberCitations } from "../render/citations.ts";
import { button, buttonRow, suggestionButtons } from "../render/controls.ts";
import { type Asked, noteReply, patiently } from "../reply-to-question.ts";
import type { Services } from "../services.ts";

/** Likely answers in one message; more would be a list to read instead of help. */
const MOST = 3;
const EXCERPT = 500;

export interface Offer {
  readonly card: Card;
  readonly outcome: Observation["outcome"];
  readonly confidence?: number;
}

export interface Unasked extends Asked {
  readonly settings: Settings;
  /** Least confidence of an answer that is suggested. */
  readonly likely: number;
}

/** An answer that nobody asked the bot for: only when sure, or as a suggestion, or none at all. */
export async function offerAnswer(
  services: Services,
  unasked: Unasked,
): Promise<Offer | undefined> {
  const { question, settings } = unasked;
  const { answer } = await patiently(services.advisor.explain(question));
  if (settings.autoAnswer === "answer" && isSure(answer, settings)) {
    const view = noteReply(services, unasked, answer, settings);
    const full = renderAnswer(answer, view);
    return full && { card: full, outcome: answer.kind, confidence: answer.confidence };
  }
  return suggest(services, unasked, answer);
}

function isSure(answer: Answer, { sureness }: Settings): boolean {
  const cited = answer.kind === "answer" || answer.kind === "comparison";
  return cited && answer.confidence >= sureness;
}

function suggest(services: Services, unasked: Unasked, answer: Answer): Offer | undefined {
  if (answer.confidence < unasked.likely) return undefined;
  switch (answer.kind) {
    case "answer":
    case "comparison": {
      const view = noteReply(services, unasked, answer, unasked.settings);
      const { kind: outcome, confidence } = answer;
      return { card: excerpt(answer, view), outcome, confidence };
    }
    case "clarification": {
      const rows = suggestionButtons(answer.options.slice(0, MOST));
      return { card: card({ texts: [PHRASES.maybe], rows }), outcome: answer.kind };
    }
    case "refusal":
    case "smalltalk":
    case "silent":
      return undefined;
  }
}

type Cited = Extract<Answer, { kind: "answer" | "comparison" }>;

/** The beginning of the likeliest answer with its source; the whole of it and others by button. */
function excerpt(answer: Cited, { reply }: AnswerView): Card {
  const citations: readonly Citation[] = answer.citations.slice(0, 1);
  const sources = numberCitations(citations);
  const text = answer.kind === "answer" ? renderBlocks(answer.body) : escapeText(answer.lead);
  return card({
    texts: [
      `**${PHRASES.maybe}**\n${cutText(text, EXCERPT)}${sources.mark(citations)}`,
      sources.list(),
    ],
    rows: [
      ...buttonRow([
        button(PHRASES.showAnswer, { action: "full", reply }),
        button(PHRASES.thisHelped, { action: "helped", reply }),
      ]),
      ...suggestionButtons(answer.related.slice(0, MOST - 1)),
    ],
  });
}
