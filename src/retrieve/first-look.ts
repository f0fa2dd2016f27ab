import { createBestFew } from "./best-few.ts";
import type { Evidence } from "./evidence.ts";
import type { Similarities } from "./library-index.ts";

/** Entries that are looked at closely. Higher finds a little more and takes longer. */
const CLOSELY = 18;
/** Among many, so many times the square root of how many there are. Higher: the same. */
const AMONG_MANY = 0.2;
/** How much each index counts in choosing those. */
const WEIGHTS = Object.freeze({ ngrams: 2, terms: 1, concepts: 0.5 });

type IndexEvidence = Pick<Evidence, "ngrams" | "terms" | "themes" | "ngramsShare" | "termsShare">;

export interface FirstLook {
  /** Numbers of the entries worth a closer look, likeliest first. */
  readonly entries: readonly number[];
  /** What the indexes say of one of them. */
  evidence(entry: number): IndexEvidence;
}

/** Picks the likeliest entries by the three indexes alone. */
export function firstLook({ ngrams, terms, concepts }: Similarities): FirstLook {
  const closely = Math.max(CLOSELY, Math.round(AMONG_MANY * Math.sqrt(ngrams.length)));
  const best = createBestFew(closely, 0);
  let bestNgrams = 0;
  let bestTerms = 0;
  for (let i = 0; i < ngrams.length; i++) {
    const [n = 0, t = 0, c = 0] = [ngrams[i], terms[i], concepts[i]];
    if (n > bestNgrams) bestNgrams = n;
    if (t > bestTerms) bestTerms = t;
    best.offer(i, WEIGHTS.ngrams * n + WEIGHTS.terms * t + WEIGHTS.concepts * c);
  }
  return {
    entries: best.list(),
    evidence(entry) {
      const [n = 0, t = 0, c = 0] = [ngrams[entry], terms[entry], concepts[entry]];
      return {
        ngrams: n,
        terms: t,
        themes: c,
        ngramsShare: bestNgrams === 0 ? 0 : n / bestNgrams,
        termsShare: bestTerms === 0 ? 0 : t / bestTerms,
      };
    },
  };
}
