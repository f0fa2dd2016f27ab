/** Words remembered at most: more than a language has in daily use, and people type any number. */
const REMEMBERED = 50_000;

/** A function of a word that works each word out once. */
export function perWord<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    if (made.size >= REMEMBERED) made.clear();
    const result = make(word);
    made.set(word, result);
    return result;
  };
}
