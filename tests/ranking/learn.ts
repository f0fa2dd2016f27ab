import { readOptions } from "../../adapters/read-options.ts";
import { runCommand } from "../../adapters/run-command.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { learnVectors } from "./learn/learn-vectors.ts";
import { readLessons } from "./learn/lessons.ts";
import { readPhrasings } from "./learn/read-phrasings.ts";
import { writeVectors } from "./learn/write-vectors.ts";

const HELP = `Learns which words are asked about alike, from the phrasings of the guides and from further questions:

  npm run learn -- [--knowledge DIR] FILE...

A FILE holds questions by the passage or the topic that they ask for, as those in
tests/ranking/phrasings. It takes minutes and writes word-vectors.tsv into the folder of the
guides. Run npm run fit afterwards: what the vectors count in the ranking is fitted there.

  --knowledge DIR  the guides that the questions are about (default: knowledge)
  --help           this text
`;

const OPTIONS = {
  knowledge: { type: "string", default: "knowledge" },
  help: { type: "boolean", short: "h", default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = readOptions(process.argv.slice(2), OPTIONS);
  if (values.help) return print(HELP);
  const phrasings = positionals.flatMap(readPhrasings);
  const lessons = readLessons(await loadKnowledge(values.knowledge), phrasings);
  progress(`${lessons.questions.length} questions, ${lessons.names.length} terms`);
  const vectors = learnVectors(lessons, progress);
  return print(`${writeVectors(values.knowledge, lessons, vectors)} is written.\n`);
});

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
