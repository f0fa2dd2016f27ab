import { phrases } from "../phrases.ts";
import type { Screen } from "../render/screen.ts";
import { wrapText } from "../render/wrap-text.ts";

/** What can be typed, commands aligned. */
export function renderHelp(screen: Screen): string {
  const commands = Object.entries(phrases.commands).flatMap(([name, what]) =>
    wrapText(what, screen.width, { first: name.padEnd(10), rest: " ".repeat(10) }),
  );
  return [...wrapText(phrases.help, screen.width), "", ...commands].join("\n");
}
