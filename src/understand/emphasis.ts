/** What a sentence that only tells the situation weighs beside the one that asks; higher: more. */
const SITUATION = 0.5;

const ASKS =
  /\?\s*$|^\s*(?:so |and |but |ok |well )?(?:what|which|who|whom|whose|how|when|where|why|do|does|did|is|are|am|can|could|should|shall|will|would|may|might|must|has|have|any|tell me|explain|give me|list|recommend|suggest|advise|help)\b|^\W*(?:so |and |but |also )?(?:if|when|once)\b[^,.?!]{3,80}?(?:,|\b)\s*(?:what|how|who|do|does|is|are|am|can|could|should|will|would) (?:i|we|you|they|he|she|it|my|the)\b/i;

/** A stretch of a text with how much its words count, 0..1. */
export interface Sentence {
  readonly text: string;
  readonly emphasis: number;
}

/** Splits a text into sentences; where some ask and others tell, the telling ones count less. */
export function emphasize(text: string): Sentence[] {
  const sentences = text.match(/[^.!?\n]+(?:[.!?](?=[^\s;,])[^.!?\n]+)*[.!?\n]*/g) ?? [text];
  const asking = sentences.map((sentence) => ASKS.test(sentence));
  if (asking.every(Boolean) || !asking.some(Boolean))
    return sentences.map((sentence) => ({ text: sentence, emphasis: 1 }));
  return sentences.map((sentence, i) => ({
    text: sentence,
    emphasis: asking[i] ? 1 : SITUATION,
  }));
}
