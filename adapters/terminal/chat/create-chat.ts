import type { Advisor } from "../../../src/advisor.ts";
import type { Answer, Suggestion } from "../../../src/answer.ts";
import type { Question } from "../../../src/question.ts";
import { phrases } from "../phrases.ts";
import { type Listing, renderAnswer } from "../render/answer.ts";
import type { Screen } from "../render/screen.ts";
import { wrapText } from "../render/wrap-text.ts";
import { browseTopics } from "./browse-topics.ts";
import { createMenu, type Menu } from "./menu.ts";
import { renderHelp } from "./render-help.ts";
import { renderSources } from "./render-sources.ts";

export interface ChatReply {
  readonly text: string;
  /** True when the person wants to leave. */
  readonly leave: boolean;
}

export interface Chat {
  /** A line as typed → what to print. */
  reply(line: string): Promise<ChatReply>;
}

interface ChatOptions {
  readonly advisor: Advisor;
  /** Asked before each reply: a terminal can change its width. */
  readonly screen: () => Screen;
  /** Called when the person wants everything forgotten. */
  readonly onForget?: () => void;
}

const CONVERSATION = "terminal";
const LISTING: Listing = "numbers";

/** A conversation at the terminal, apart from how lines come in and go out. */
export function createChat({ advisor, screen, onForget }: ChatOptions): Chat {
  const menu = createMenu(screen);
  let reasons: readonly string[] = [];
  const ask = async (text: string, passage?: string) => {
    const question = { text, conversation: CONVERSATION, ...(passage ? { passage } : {}) };
    const { answer, lines } = await askWithReasons(advisor, question);
    reasons = lines;
    offerNext(menu, answer, (next) => ask(next.question, next.passage));
    return renderAnswer(answer, screen(), LISTING);
  };
  const wrap = (text: string) => wrapText(text, screen().width).join("\n");
  const explain = () =>
    reasons.length > 0 ? reasons.map(wrap).join("\n") : phrases.nothingToExplain;
  const forget = async () => {
    await advisor.forget(CONVERSATION);
    menu.clear();
    reasons = [];
    onForget?.();
    return phrases.forgotten;
  };
  const run = async (command: string) => {
    if (command === "/help") return renderHelp(screen());
    if (command === "/topics") return browseTopics(advisor.topics(), menu, ask);
    if (command === "/sources") return renderSources(advisor.sources(), screen());
    if (command === "/explain") return explain();
    if (command === "/forget") return forget();
    return wrap(phrases.unknownCommand(command));
  };
  const respond = async (typed: string) => {
    if (typed.startsWith("/")) return run(typed.toLowerCase());
    return menu.pick(typed) ?? (typed ? ask(typed) : "");
  };
  return {
    async reply(line) {
      const typed = line.trim();
      if (/^\/(?:quit|exit)$/i.test(typed)) return { text: "", leave: true };
      try {
        return { text: await respond(typed), leave: false };
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        return { text: phrases.failed(name), leave: false };
      }
    },
  };
}

// The reasons come first: once it is answered, the conversation has moved on.
async function askWithReasons(advisor: Advisor, question: Question) {
  const { lines } = await advisor.explain(question);
  return { answer: await advisor.ask(question), lines };
}

function offerNext(menu: Menu, answer: Answer, pick: (next: Suggestion) => Promise<string>): void {
  const next = "options" in answer ? answer.options : "related" in answer ? answer.related : [];
  menu.offer(next.map((one) => ({ label: one.label, pick: () => pick(one) })));
}
