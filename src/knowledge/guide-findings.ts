import type { Finding } from "./finding.ts";
import type { Section } from "./split-sections.ts";

/** The file has no text at all. */
export function noPassage(file: string): Finding {
  return {
    severity: "error",
    file,
    line: 1,
    problem: "holds no text.",
    fix: "Write something into it, or take it out of the folder.",
  };
}

/** A heading with neither text nor lower headings. */
export function nothingBelow(file: string, { heading, line }: Section): Finding {
  return {
    severity: "warning",
    file,
    line,
    problem: `has nothing below "${heading}".`,
    fix: "Write its text, or take the heading away.",
  };
}

/** A passage of a digest that names no source lines. */
export function noSource(file: string, { heading, line }: Section): Finding {
  return {
    severity: "error",
    file,
    line,
    problem: `has text under "${heading}" without its source.`,
    fix: "Add below it `<details><summary>Source lines 12-14</summary>`, the `Asked as:` list and `</details>`.",
  };
}

/** Text that nothing would show. */
export function textAfter(file: string, line: number): Finding {
  return {
    severity: "error",
    file,
    line,
    problem: "has something after </details>.",
    fix: "Move it above `<details>`, or give it a heading of its own.",
  };
}

/** A details block without a passage above it. */
export function noText(file: string, { heading, line }: Section): Finding {
  return {
    severity: "error",
    file,
    line,
    problem: `has a question without an answer: "${heading}".`,
    fix: "Write a paragraph, list or table between the heading and the details block.",
  };
}
