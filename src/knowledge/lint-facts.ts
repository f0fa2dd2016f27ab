import type { Finding } from "./finding.ts";
import type { Passage } from "./passage.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Facts on topics that the vocabulary does not list, when it lists any: no other guide will meet them. */
export function lintFacts(passages: readonly Passage[], { topics }: Vocabulary): Finding[] {
  const known = Object.keys(topics);
  if (known.length === 0) return [];
  return passages.flatMap(({ facts, guide, line, heading }) =>
    facts
      .filter(({ topic }) => !known.includes(topic))
      .map(({ topic }) => ({
        severity: "error",
        file: guide.file,
        line,
        problem: `"${heading}" has a fact on "${topic}", which the vocabulary does not know.`,
        fix: `Add "${topic}" under topics in vocabulary.yaml, or use one that is there.`,
      })),
  );
}
