import type { Passage } from "./passage.ts";

/** A phrasing that several passages carry, however it is written in each. */
export interface SameAsk {
  /** As the first passage has it. */
  readonly ask: string;
  readonly passages: readonly [Passage, Passage, ...Passage[]];
}

/** Words that change nothing about what is asked. "it" is none of them: it may be IT. */
const STOP_WORDS = new Set(
  "a an the is are am was be been being of to in on at for with by as i me my you your we our and or so please pls can could would will shall there this that these those".split(
    " ",
  ),
);

/** Phrasings that say the same in several of the given passages: the engine cannot choose between them. */
export function sameAsks(passages: readonly Passage[]): SameAsk[] {
  const found = new Map<string, { ask: string; passages: Set<Passage> }>();
  for (const passage of passages)
    for (const ask of passage.asks) {
      const key = foldAsk(ask);
      const entry = found.get(key) ?? { ask, passages: new Set() };
      found.set(key, entry);
      entry.passages.add(passage);
    }
  return [...found.values()].flatMap(({ ask, passages: set }) => {
    const [first, second, ...others] = set;
    return first && second ? [{ ask, passages: [first, second, ...others] as const }] : [];
  });
}

/** A phrasing without case, punctuation and words that change nothing: equal means "says the same". */
export function foldAsk(ask: string): string {
  const words =
    ask
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}+#%$]+/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}
