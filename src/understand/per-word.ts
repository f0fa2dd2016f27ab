/**
 * Words remembered at most: more than a language has in daily use, and people type any number. The
 * first are kept: they are the library's.
 */
const REMEMBERED = 50_000;

/** A function of a word that works out once each of the words that come first. */
export function perWord<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const result = make(word);
    if (made.size < REMEMBERED) made.set(word, result);
    return result;
  };
}
