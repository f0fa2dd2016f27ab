import { pipeline } from "node:stream/promises";
import type { Advisor } from "../../src/advisor.ts";
import { ConfigError } from "../../src/errors.ts";
import { openAdvisor } from "../open-advisor.ts";
import { readEnvironment } from "../read-environment.ts";
import { readOptions } from "../read-options.ts";
import { runCommand } from "../run-command.ts";
import { answerLines } from "./answer-lines.ts";
import { renderAnswer } from "./render/answer.ts";
import { createScreen } from "./render/screen.ts";
import { wrapText } from "./render/wrap-text.ts";
import { reportFindings } from "./report-findings.ts";
import { splitLines } from "./split-lines.ts";
import { useColours } from "./use-colours.ts";

const HELP = `Ask the career advisor one question:

  npm run ask -- "do I need an MBA?"

  --json           print the answer as JSON
  --explain        also say why it is the answer
  --jsonl          read one JSON request a line from standard input, write one reply a line:
                   {"id": "1", "text": "...", "conversation": "optional", "addressed": true}
  --knowledge DIR  use the guides in another folder (default: KNOWLEDGE_DIR, else knowledge)
  --no-color       no colours
  --help           this text
`;

const OPTIONS = {
  json: { type: "boolean", default: false },
  explain: { type: "boolean", default: false },
  jsonl: { type: "boolean", default: false },
  knowledge: { type: "string" },
  "no-color": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

interface Form {
  readonly json: boolean;
  readonly explain: boolean;
  readonly colours: boolean;
}

await runCommand(async () => {
  const { values, positionals } = readOptions(process.argv.slice(2), OPTIONS);
  if (values.help) return print(HELP);
  const text = positionals.join(" ").trim();
  checkUse(text, values);
  const environment = readEnvironment();
  const folder = values.knowledge ?? (environment.KNOWLEDGE_DIR?.trim() || "knowledge");
  const { advisor, knowledge } = await openAdvisor({ folder });
  reportFindings(
    knowledge.findings.filter(({ severity }) => severity === "error"),
    process.stderr,
  );
  if (values.jsonl) return answerStandardInput(advisor);
  const isTerminal = process.stdout.isTTY;
  const colours = useColours({ environment, refused: values["no-color"], isTerminal });
  return print(await answerOnce(advisor, text, { ...values, colours }));
});

function checkUse(
  text: string,
  { jsonl, json, explain }: Record<"jsonl" | "json" | "explain", boolean>,
) {
  if (jsonl && (text || json || explain))
    throw new ConfigError(
      "--jsonl reads its questions from standard input.",
      "Leave the question, --json and --explain out.",
    );
  if (!jsonl && !text)
    throw new ConfigError("No question was given.", 'Write: npm run ask -- "do I need an MBA?"');
}

async function answerStandardInput(advisor: Advisor): Promise<number> {
  const answer = (lines: AsyncIterable<string>) => answerLines(lines, advisor);
  await pipeline(process.stdin, splitLines, answer, process.stdout, { end: false });
  return 0;
}

async function answerOnce(advisor: Advisor, text: string, form: Form): Promise<string> {
  if (form.json) {
    const result = form.explain ? await advisor.explain({ text }) : await advisor.ask({ text });
    return `${JSON.stringify(result, null, 2)}\n`;
  }
  const screen = createScreen(process.stdout.columns, form.colours);
  const { answer, lines } = form.explain
    ? await advisor.explain({ text })
    : { answer: await advisor.ask({ text }), lines: [] };
  const reasons = lines.flatMap((line) => wrapText(line, screen.width));
  const rendered = renderAnswer(answer, screen, "dashes");
  return [rendered, ...(reasons.length > 0 ? ["", ...reasons] : []), ""].join("\n");
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
