import type { Advisor } from "../../../src/advisor.ts";
import { phrases } from "../phrases.ts";
import { neutralize } from "../render/neutralize.ts";

/** What node:readline wants: completions, and the text that they complete. */
export type Completer = (line: string) => [string[], string];

const OFFERED = 8;

/** Tab → the best known question (or command) for what is typed; Tab again → the next one. */
export function createCompleter(suggest: Advisor["suggest"]): Completer {
  let offers: readonly string[] = [];
  return (line) => {
    const last = offers.indexOf(line);
    if (last < 0) offers = find(line, suggest);
    const next = offers[(last + 1) % offers.length];
    return [next === undefined ? [] : [next], line];
  };
}

function find(line: string, suggest: Advisor["suggest"]): string[] {
  if (line.startsWith("/"))
    return Object.keys(phrases.commands).filter((name) => name.startsWith(line));
  if (!line.trim()) return [];
  return suggest(line, OFFERED).map(({ question }) => neutralize(question).replaceAll("\n", " "));
}
