import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { phrases } from "../phrases.ts";
import { splitLines } from "../split-lines.ts";
import type { Completer } from "./completer.ts";
import type { Chat } from "./create-chat.ts";

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

interface Keyboard extends Streams {
  readonly prompt: string;
  readonly complete: Completer;
  /** Lines typed so far, newest first, kept in this array alone. */
  readonly history: string[];
}

/** Talks to a person at a keyboard until they leave. */
export async function talk(chat: Chat, { prompt, complete, history, ...streams }: Keyboard) {
  const lines = createInterface({
    ...streams,
    terminal: true,
    prompt,
    completer: complete,
    history,
    removeHistoryDuplicates: true,
  });
  let warned = false;
  let closed = false;
  lines.on("close", () => {
    closed = true;
  });
  lines.on("SIGINT", () => {
    if (warned && lines.line === "") return lines.close();
    warned = true;
    // To the end of the line, then delete all before it.
    lines.write(null, { ctrl: true, name: "e" });
    lines.write(null, { ctrl: true, name: "u" });
    streams.output.write(`\n${phrases.leaveAgain}\n`);
    lines.prompt();
  });
  lines.prompt();
  for await (const line of lines) {
    warned = false;
    const { text, leave } = await chat.reply(line);
    if (leave) break;
    streams.output.write(text ? `\n${text}\n\n` : "");
    // The input may have ended meanwhile; from Node 24 on a closed prompt throws.
    if (!closed) lines.prompt();
  }
  streams.output.write("\n");
}

/** Answers lines from a pipe or file, without a prompt, an empty line after each answer. */
export async function answerPiped(chat: Chat, { input, output }: Streams): Promise<void> {
  for await (const line of splitLines(input)) {
    const { text, leave } = await chat.reply(line);
    if (leave) return;
    if (text) output.write(`${text}\n\n`);
  }
}
