import { ConfigError } from "../../src/errors.ts";
import type { Finding } from "../../src/knowledge/finding.ts";
import { lintKnowledge } from "../../src/knowledge/lint-knowledge.ts";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { knowledgeEntry } from "../../src/report/knowledge-entry.ts";
import { readEnvironment } from "../read-environment.ts";
import { readOptions } from "../read-options.ts";
import { runCommand } from "../run-command.ts";
import { exportPassages } from "./export-passages.ts";
import { count } from "./phrases.ts";
import { renderStats } from "./render-stats.ts";
import { reportFindings } from "./report-findings.ts";

const HELP = `Looks after the guides:

  npm run knowledge -- check    what to mend, with file and line; exit code 1 when there is an error
  npm run knowledge -- stats    how much there is, and phrasings that several guides share
  npm run knowledge -- export   all passages as JSON
  npm run knowledge -- entry "a question that went unanswered"
                                a passage to fill in

  --knowledge DIR  another folder (default: KNOWLEDGE_DIR, else knowledge)
  --help           this text
`;

const OPTIONS = {
  knowledge: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = readOptions(process.argv.slice(2), OPTIONS);
  const [command = "check", ...more] = positionals;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (command === "entry") {
    process.stdout.write(knowledgeEntry(more.join(" ")));
    return 0;
  }
  if (more.length > 0 || !/^(?:check|stats|export)$/.test(command))
    throw new ConfigError(
      `There is no command "${positionals.join(" ")}".`,
      "Write check, stats, export or entry; --help says what each does.",
    );
  const folder = values.knowledge ?? (readEnvironment().KNOWLEDGE_DIR?.trim() || "knowledge");
  const knowledge = await loadKnowledge(folder);
  if (command === "check") return check(folder, knowledge);
  process.stdout.write(command === "export" ? exportPassages(knowledge) : renderStats(knowledge));
  reportFindings(knowledge.findings, process.stderr);
  return exitCode(knowledge.findings);
});

async function check(folder: string, knowledge: Knowledge): Promise<number> {
  const findings = [...knowledge.findings, ...(await lintKnowledge(folder, knowledge))];
  findings.sort((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line);
  reportFindings(findings, process.stdout);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const summary = `${count(errors, "error")}, ${count(findings.length - errors, "warning")}.`;
  process.stdout.write(findings.length === 0 ? "No errors found.\n" : `${summary}\n`);
  return exitCode(findings);
}

function exitCode(findings: readonly Finding[]): number {
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
