import type { QuestionReading } from "../understand/reading.ts";
import type { Searcher } from "./searcher.ts";

/**
 * Share of a question's weight, 0..1, in English words that neither the library has nor anything was
 * learned about: "what is a good hand in backgammon?" Slang and typing errors are hardly among them.
 */
export function strangeShare(
  { words, stems, emphasis, strange }: QuestionReading,
  { idf, isLearned }: Pick<Searcher, "idf" | "isLearned">,
): number {
  const never = new Set(strange);
  const weights = words.map((word, i) => (emphasis[i] ?? 1) * idf(stems[i] ?? word));
  const isStrange = (word: string, i: number) => never.has(word) && !isLearned(stems[i] ?? word);
  const hit = sum(weights.filter((_, i) => isStrange(words[i] ?? "", i)));
  return hit === 0 ? 0 : hit / sum(weights);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
