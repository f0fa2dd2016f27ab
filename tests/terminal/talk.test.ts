import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createCompleter } from "../../adapters/terminal/chat/completer.ts";
import { createChat } from "../../adapters/terminal/chat/create-chat.ts";
import { answerPiped, talk } from "../../adapters/terminal/chat/talk.ts";
import { createScreen } from "../../adapters/terminal/render/screen.ts";
import { directAnswer, scriptedAdvisor } from "./fixtures.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const UP = "\u001b[A";

/** A keyboard: types when the output shows what is waited for. */
function atKeyboard() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  let waiting: { text: string; resolve: () => void } | undefined;
  output.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    if (waiting && shown.includes(waiting.text)) waiting.resolve();
  });
  const script = scriptedAdvisor(directAnswer("It pays well."));
  const history: string[] = [];
  const chat = createChat({
    advisor: script.advisor,
    screen: () => createScreen(80, false),
    onForget: () => history.splice(0),
  });
  const complete = createCompleter(script.advisor.suggest);
  const done = talk(chat, { input, output, prompt: "> ", complete, history });
  return {
    ...script,
    done,
    shown: () => shown,
    type: (keys: string) => input.write(keys),
    /** Waits for text that was not there before. */
    see: (text: string) => {
      shown = "";
      return new Promise<void>((resolve) => {
        waiting = { text, resolve };
      });
    },
  };
}

describe("talk", () => {
  it("answers what is typed and leaves on Ctrl-D", async () => {
    const { type, done, shown } = atKeyboard();
    type("is it paid?\r");
    type(CTRL_D);
    await done;
    expect(shown()).toContain("It pays well. [1]");
  });

  it("leaves on /quit", async () => {
    const { type, done, asked } = atKeyboard();
    type("/quit\r");
    await done;
    expect(asked).toEqual([]);
  });

  it("clears the line on Ctrl-C, and leaves on a second one", async () => {
    const { type, see, done, asked } = atKeyboard();
    const warned = see("Ctrl-C again");
    type(`half a question${CTRL_C}`);
    await warned;
    type(CTRL_C);
    await done;
    expect(asked).toEqual([]);
  });

  it("does not leave when something was typed between two Ctrl-C", async () => {
    const { type, see, done, asked } = atKeyboard();
    type(CTRL_C);
    const answered = see("It pays well");
    type("a\r");
    await answered;
    const warned = see("Ctrl-C again");
    type(CTRL_C);
    await warned;
    type(`${CTRL_D}`);
    await done;
    expect(asked).toHaveLength(1);
  });

  it("brings back what was typed, until it is forgotten", async () => {
    const { type, see, done, asked } = atKeyboard();
    const answered = see("It pays well");
    type("first\r");
    await answered;
    type(`${UP}\r`);
    const forgotten = see("Forgotten");
    type("/forget\r");
    await forgotten;
    type(`${UP}${UP}third\r${CTRL_D}`);
    await done;
    expect(asked.map(({ text }) => text)).toEqual(["first", "first", "third"]);
  });

  it("completes a known question on Tab", async () => {
    const { type, see, done, asked } = atKeyboard();
    const completed = see("Pay?");
    type("pa");
    type("\t");
    await completed;
    type(`\r${CTRL_D}`);
    await done;
    expect(asked).toMatchObject([{ text: "Pay?" }]);
  });
});

describe("answerPiped", () => {
  it("answers line by line without a prompt", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const { advisor } = scriptedAdvisor(directAnswer("A"), directAnswer("B"));
    const chat = createChat({ advisor, screen: () => createScreen(80, false) });
    input.end("one\n\n/quit\nnever\n");
    await answerPiped(chat, { input, output });
    expect(String(output.read())).toBe(
      'A [1]\n\n[1] The Guide (Example Press), "Pay", lines 3-5\n\n',
    );
  });
});
