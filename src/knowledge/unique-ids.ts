import type { Finding } from "./finding.ts";
import type { ParsedGuide } from "./parse-guide.ts";
import type { Guide, Passage } from "./passage.ts";

/** Leaves out a guide whose id is taken, and every later passage whose id is; reports each. */
export function uniqueIds(parsed: readonly ParsedGuide[]): {
  guides: Guide[];
  passages: Passage[];
  findings: Finding[];
} {
  const guides = new Map<string, Guide>();
  const taken = new Map<string, Passage>();
  const findings: Finding[] = [];
  for (const { guide, passages } of parsed) {
    const namesake = guides.get(guide.id);
    if (namesake) {
      findings.push(sameGuide(guide, namesake));
      continue;
    }
    guides.set(guide.id, guide);
    for (const passage of passages) {
      const first = taken.get(passage.id);
      if (first) findings.push(duplicate(passage, first));
      else taken.set(passage.id, passage);
    }
  }
  return { guides: [...guides.values()], passages: [...taken.values()], findings };
}

function sameGuide({ file, id }: Guide, first: Guide): Finding {
  return {
    severity: "error",
    file,
    line: 1,
    problem: `has the same id as ${first.file}, "${id}"; the second is left out.`,
    fix: "Give it an id of its own in its front matter, or another file name.",
  };
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
