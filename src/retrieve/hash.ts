const SEED = 2166136261 | 0;
const PRIME = 16777619;

/**
 * Stands for a feature, by FNV-1a over 32 bits: nobody's words are kept, and two hardly ever share one.
 * @param before the hash of what stands before the name: the hash is that of both.
 */
export function hashOf(name: string, before = SEED): number {
  let hash = before;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), PRIME);
  return hash;
}

/** Calls back with the hash of each run of `shortest` to `longest` characters from a position on. */
export function hashRuns(
  text: string,
  start: number,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
  found: (feature: number) => void,
): void {
  let hash = SEED;
  const end = Math.min(start + longest, text.length);
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    if (i - start + 1 >= shortest) found(hash);
  }
}
