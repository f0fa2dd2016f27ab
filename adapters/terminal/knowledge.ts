import { parseArgs } from "node:util";
import { AdvisorError } from "../../src/errors.ts";
import { formatFinding } from "../../src/knowledge/finding.ts";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { knowledgeEntry } from "../../src/report/knowledge-entry.ts";

const { values, positionals } = parseArgs({
  options: { knowledge: { type: "string", default: "knowledge" } },
  allowPositionals: true,
});
const [command = "check", ...rest] = positionals;
try {
  if (command === "entry") process.stdout.write(knowledgeEntry(rest.join(" ")));
  else await inspect(command);
} catch (error) {
  if (!(error instanceof AdvisorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function inspect(command: string): Promise<void> {
  const knowledge = await loadKnowledge(values.knowledge);
  if (command === "export")
    process.stdout.write(`${JSON.stringify(exported(knowledge), null, 1)}\n`);
  else if (command === "stats") process.stdout.write(`${JSON.stringify(stats(knowledge))}\n`);
  for (const finding of knowledge.findings) process.stderr.write(`${formatFinding(finding)}\n`);
  if (knowledge.findings.some((f) => f.severity === "error")) process.exitCode = 1;
  else if (command === "check") process.stdout.write("No errors found.\n");
}

function exported({ passages }: Knowledge) {
  return passages.map(
    ({ id, guide, section, heading, isQuestion, text, lines, asks, asOf, facts }) => ({
      id,
      document: guide.id,
      section: isQuestion ? section : heading,
      ...(isQuestion ? { question: heading } : {}),
      text,
      lines,
      asks,
      ...(asOf ? { asOf } : {}),
      ...(facts.length > 0 ? { facts } : {}),
    }),
  );
}

function stats({ guides, passages }: Knowledge) {
  return {
    guides: guides.length,
    passages: passages.length,
    asks: passages.flatMap((p) => p.asks).length,
  };
}
