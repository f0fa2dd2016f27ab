import { openAdvisor } from "../open-advisor.ts";
import type { EnvironmentVariables } from "../read-environment.ts";
import { createCompleter } from "./chat/completer.ts";
import { createChat } from "./chat/create-chat.ts";
import { answerPiped, talk } from "./chat/talk.ts";
import { phrases } from "./phrases.ts";
import { createScreen } from "./render/screen.ts";
import { reportFindings } from "./report-findings.ts";
import { useColours } from "./use-colours.ts";

interface ChatSituation {
  readonly folder: string;
  readonly environment: EnvironmentVariables;
  readonly noColor: boolean;
}

/** The chat over this process's standard input and output: at a keyboard, or line by line from a pipe. */
export async function openChat({ folder, environment, noColor }: ChatSituation): Promise<void> {
  const { stdin: input, stdout: output, stderr } = process;
  stderr.write(`${phrases.noAdapter}\n`);
  const { advisor, knowledge } = await openAdvisor({ folder });
  reportFindings(
    knowledge.findings.filter(({ severity }) => severity === "error"),
    stderr,
  );
  const colours = useColours({ environment, refused: noColor, isTerminal: output.isTTY });
  const screen = () => createScreen(output.columns, colours);
  const history: string[] = [];
  const chat = createChat({ advisor, screen, onForget: () => history.splice(0) });
  if (!input.isTTY || !output.isTTY) return answerPiped(chat, { input, output });
  output.write(`${phrases.greeting(knowledge.guides.length, knowledge.passages.length)}\n\n`);
  const complete = createCompleter((typed, limit) => advisor.suggest(typed, limit));
  return talk(chat, { input, output, prompt: screen().accent("> "), complete, history });
}
