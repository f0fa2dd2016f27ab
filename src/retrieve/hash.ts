/** Features are numbers below this; collisions of two features are rare enough not to matter. */
export const BUCKETS = 1 << 20;

const SEED = 2166136261;
const PRIME = 16777619;

/** The number of a feature, by FNV-1a: no table of names is needed, and nobody's words are kept. */
export function hashOf(name: string): number {
  let hash = SEED;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), PRIME);
  return fold(hash);
}

/** Calls back with the number of each run of `shortest` to `longest` characters from a position on. */
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
    if (i - start + 1 >= shortest) found(fold(hash));
  }
}

function fold(hash: number): number {
  return ((hash >>> 20) ^ hash) & (BUCKETS - 1);
}
