import { readOptions } from "../../adapters/read-options.ts";
import { runCommand } from "../../adapters/run-command.ts";
import { ConfigError } from "../../src/errors.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { EVIDENCE_NAMES } from "../../src/retrieve/evidence.ts";
import { SIGN_NAMES } from "../../src/retrieve/signs.ts";
import { printTable } from "../print-table.ts";
import { openSearch } from "./fit/asked.ts";
import type { Vector } from "./fit/climb.ts";
import { fitAll, leaveOut } from "./fit/leave-one-out.ts";
import { misses } from "./fit/misses.ts";
import { leftOutTables } from "./fit/tables.ts";
import { writeWeights } from "./fit/write-weights.ts";
import { readQuestionSet } from "./question-set.ts";

const HELP = `Fits the weights of the ranking and of the confidence on question sets:

  npm run fit -- [--write] FOLDER...

A FOLDER holds questions.jsonl and out-of-scope.jsonl, or one of them, such as
tests/ranking/sets/tune. How the weights do is judged on each set in turn, fitted on the others;
so name at least two with questions.

  --write          put the weights into src/retrieve (run npm run fix and npm test afterwards)
  --show NAME      also list the questions of a set that go wrong when it is left out
  --knowledge DIR  the guides that the questions are about (default: knowledge)
  --help           this text
`;

const OPTIONS = {
  write: { type: "boolean", default: false },
  show: { type: "string" },
  knowledge: { type: "string", default: "knowledge" },
  help: { type: "boolean", short: "h", default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = readOptions(process.argv.slice(2), OPTIONS);
  if (values.help) return print(HELP);
  const read = positionals.map(readQuestionSet);
  if (read.filter(({ questions }) => questions.length > 0).length < 2)
    throw new ConfigError("Fewer than two sets of questions are given.", "--help shows the form.");
  const { askSet, searcher } = openSearch(await loadKnowledge(values.knowledge));
  const sets = read.map((set) => {
    progress(
      `asking ${set.name}: ${set.questions.length} questions, ${set.outOfScope.length} out of scope`,
    );
    return askSet(set);
  });
  const judged = sets.filter(({ questions }) => questions.length > 0);
  const results = judged.map((set) => {
    progress(`fitting without ${set.name}`);
    return leaveOut(set, sets, searcher);
  });
  for (const table of leftOutTables(results)) print(`${printTable(table)}\n`);
  for (const result of results)
    if (result.set.name === values.show) print(`${misses(result).join("\n")}\n\n`);
  progress("fitting on all sets");
  const weights = fitAll(sets, searcher);
  print(`Ranking: ${listed(EVIDENCE_NAMES, weights.ranking)}\n`);
  print(`Confidence: ${listed(SIGN_NAMES, weights.confidence)}\n`);
  if (values.write) writeWeights(weights, sets, results);
  return 0;
});

function listed(names: readonly string[], weights: Vector): string {
  return names.map((name, d) => `${name} ${(weights[d] ?? 0).toFixed(3)}`).join(", ");
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
