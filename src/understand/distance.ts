/** What it costs to double a letter, or not to: "aplication", "mannager". */
const DOUBLED = 0.5;
/** What it costs to write one vowel for another: "relavant". */
const VOWEL = 0.75;
const VOWELS = new Set("aeiouy");

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions
 * and swaps of neighbours count 1 each, what people get wrong most often less. Stops early: any
 * value above `limit` means "too far".
 */
export function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let row: number[] = [0];
  for (let j = 1; j <= b.length; j++) row.push(at(row, j - 1) + single(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const next = [at(row, 0) + single(a, i - 1)];
    let least = at(next, 0);
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        at(row, j) + single(a, i - 1),
        at(next, j - 1) + single(b, j - 1),
        at(row, j - 1) + substitution(a[i - 1], b[j - 1]),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return least;
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

function single(word: string, i: number): number {
  return i > 0 && word[i] === word[i - 1] ? DOUBLED : 1;
}

function substitution(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  return VOWELS.has(one ?? "") && VOWELS.has(other ?? "") ? VOWEL : 1;
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Number.POSITIVE_INFINITY;
}
