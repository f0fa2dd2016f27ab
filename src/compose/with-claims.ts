import type { Citation, Disagreement, NonEmpty } from "../answer.ts";

/** Claims stand in the text too, so their places are cited behind those of the answer. */
export function withClaims(
  own: NonEmpty<Citation>,
  disagreements: readonly Disagreement[],
): NonEmpty<Citation> {
  const seen = new Set(own.map(placeOf));
  const claimed = disagreements
    .flatMap(({ claims }) => claims.map(({ citation }) => citation))
    .filter((citation) => !seen.has(placeOf(citation)) && seen.add(placeOf(citation)));
  return [...own, ...claimed];
}

function placeOf({ document, lines }: Citation): string {
  return `${document}:${lines.join("-")}`;
}
