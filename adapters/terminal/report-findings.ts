import { type Finding, formatFinding } from "../../src/knowledge/finding.ts";
import { neutralize } from "./render/neutralize.ts";

/** Writes each finding as one line that is safe to print. */
export function reportFindings(findings: readonly Finding[], output: NodeJS.WritableStream): void {
  for (const finding of findings)
    output.write(`${neutralize(formatFinding(finding)).replaceAll("\n", " ")}\n`);
}
