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

/** The hash of a run of characters; that of fewer when the text ends before. */
export function hashOfRun(text: string, start: number, length: number): number {
  let hash = SEED;
  const end = Math.min(start + length, text.length);
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}
