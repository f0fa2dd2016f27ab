import type { ActionsBlock, Button, ContextBlock, KnownBlock, SectionBlock } from "@slack/types";
import type { Suggestion } from "../../../src/answer.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { button } from "../read/controls.ts";
import { escapeMrkdwn } from "../read/mrkdwn.ts";
import { cutText } from "./cut-text.ts";

/** What is sent: blocks for the eye, and the whole of it as text for notifications and screen readers. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** A fixed sentence as a message. */
export function renderPhrase(text: string): Message {
  return { text: escapeMrkdwn(text), blocks: [paragraph(text)] };
}

export function paragraph(text: string): SectionBlock {
  return { type: "section", text: escapedText(text) };
}

export function context(text: string): ContextBlock {
  return { type: "context", elements: [escapedText(text)] };
}

/** One or no block of buttons. */
export function actions(buttons: readonly (Button | undefined)[]): ActionsBlock[] {
  const elements = buttons.filter((element) => element !== undefined);
  return elements.length === 0
    ? []
    : [{ type: "actions", elements: elements.slice(0, LIMITS.actionsElements) }];
}

/** Questions that can be asked with a click. */
export function suggestionButtons(suggestions: readonly Suggestion[]): ActionsBlock[] {
  const buttons = suggestions
    .slice(0, BUDGET.suggestions)
    .map(({ label, question, passage }, position) =>
      button(
        label || question || "…",
        { do: "ask", passage, question },
        {
          position,
          describe: question || label,
        },
      ),
    );
  return actions(buttons);
}

function escapedText(text: string) {
  const escaped = cutEscaped(escapeMrkdwn(text), LIMITS.sectionText);
  return { type: "mrkdwn" as const, text: escaped || "…", verbatim: true };
}

/** Cuts escaped text without leaving half an entity behind. */
export function cutEscaped(text: string, limit: number): string {
  return cutText(text, limit).replace(/&[a-z]{0,3}(?=…?$)/, "");
}
