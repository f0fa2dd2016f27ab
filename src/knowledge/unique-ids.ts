import type { Finding } from "./finding.ts";
import type { ParsedGuide } from "./parse-guide.ts";
import type { Passage } from "./passage.ts";

/** Leaves out a guide whose id is taken, and every later passage whose id is; reports each. */
export function uniqueIds(guides: readonly ParsedGuide[]): {
  passages: Passage[];
  findings: Finding[];
} {
  const taken = new Map<string, Passage>();
  const findings: Finding[] = [];
  for (const passage of guides.flatMap((guide) => guide.passages)) {
    const first = taken.get(passage.id);
    if (first) findings.push(duplicate(passage, first));
    else taken.set(passage.id, passage);
  }
  return { passages: [...taken.values()], findings };
}

function duplicate(passage: Passage, first: Passage): Finding {
  return {
    severity: "error",
    file: passage.guide.file,
    line: passage.line,
    problem: `has the same heading as ${first.guide.file}:${first.line}, "${passage.heading}"; the second is left out.`,
    fix: "Give it a heading, or its guide an id, of its own.",
  };
}
