import { CONFIDENCE_WEIGHTS } from "./confidence-weights.ts";
import { SIGN_NAMES, type Signs } from "./signs.ts";

/** Probability, 0..1, that the first candidate answers the question. */
export function confidenceOf(signs: Signs): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + CONFIDENCE_WEIGHTS[name] * signs[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
