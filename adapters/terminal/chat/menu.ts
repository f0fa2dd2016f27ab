import { phrases } from "../phrases.ts";
import { renderSuggestions } from "../render/answer.ts";
import type { Screen } from "../render/screen.ts";
import { wrapText } from "../render/wrap-text.ts";

/** Something that can be picked by its number. */
export interface Choice {
  readonly label: string;
  /** What is printed when it is picked. */
  pick(): Promise<string> | string;
}

/** The list that a typed number refers to: always the last one shown. */
export interface Menu {
  /** Takes the place of what was offered before. */
  offer(choices: readonly Choice[]): void;
  /** Offers, and renders what is offered under a title. */
  show(title: string, choices: readonly Choice[]): string;
  clear(): void;
  /** Undefined when what was typed is no number of a list. */
  pick(typed: string): Promise<string> | string | undefined;
}

export function createMenu(screen: () => Screen): Menu {
  let offered: readonly Choice[] = [];
  return {
    offer(choices) {
      offered = choices;
    },
    show(title, choices) {
      offered = choices;
      const heading = wrapText(title, screen().width).map(screen().bold);
      return [...heading, ...renderSuggestions(choices, screen(), "numbers")].join("\n");
    },
    clear() {
      offered = [];
    },
    pick(typed) {
      if (!/^\d{1,2}[.)]?$/.test(typed)) return undefined;
      const choice = offered[Number.parseInt(typed, 10) - 1];
      return choice ? choice.pick() : phrases.outOfRange(offered.length);
    },
  };
}
