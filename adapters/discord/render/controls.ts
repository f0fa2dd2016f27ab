import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from "discord.js";
import type { Suggestion } from "../../../src/answer.ts";
import { type Control, shortKey, writeControl } from "../control.ts";
import { cutText } from "../cut-text.ts";
import { plainLine } from "../escape-text.ts";
import { LIMITS } from "../limits.ts";
import { PHRASES } from "../phrases.ts";
import type { Row } from "./card.ts";

type Style = APIButtonComponentWithCustomId["style"];

export function button(
  label: string,
  control: Control,
  style: Style = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style,
    label: visible(label, LIMITS.buttonLabel),
    custom_id: writeControl(control),
  };
}

/** A row for up to five buttons; no row for none. */
export function buttonRow(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.buttons) }];
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
}

export function selectRow(
  control: Control,
  placeholder: string,
  options: readonly SelectOption[],
): Row[] {
  const unique = [...new Map(options.map((option) => [option.value, option])).values()];
  if (unique.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: writeControl(control),
          placeholder: cutText(placeholder, LIMITS.placeholder),
          options: unique.slice(0, LIMITS.selectOptions).map(({ label, value }) => ({
            label: visible(label, LIMITS.optionLabel),
            value,
          })),
        },
      ],
    },
  ];
}

/** What a question could have meant: a button each. */
export function suggestionButtons(suggestions: readonly Suggestion[]): Row[] {
  return buttonRow(
    distinct(suggestions).map(({ label, passage }) =>
      button(label, { action: "ask", passage: shortKey(passage) }),
    ),
  );
}

/** Good next questions: a select, which takes one line however long they are. */
export function suggestionSelect(suggestions: readonly Suggestion[], placeholder: string): Row[] {
  return selectRow(
    { action: "pick" },
    placeholder,
    suggestions.map(({ question, passage }) => ({ label: question, value: shortKey(passage) })),
  );
}

export interface ReplyControls {
  /** Key of the stored reply. */
  readonly reply: string;
  readonly feedback: boolean;
  /** Offer to show a private answer to the channel. */
  readonly share: boolean;
}

/** Feedback, "why this answer" and "share". */
export function replyControls({ reply, feedback, share }: ReplyControls): Row[] {
  const rating = [
    button(PHRASES.helpful, { action: "up", reply }),
    button(PHRASES.notHelpful, { action: "down", reply }),
  ];
  return buttonRow([
    ...(feedback ? rating : []),
    button(PHRASES.why, { action: "why", reply }),
    ...(share ? [button(PHRASES.share, { action: "share", reply })] : []),
  ]);
}

/** Two suggestions of one passage would have the same custom_id, which Discord refuses. */
function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...new Map(suggestions.map((one) => [one.passage, one])).values()];
}

/** Labels may not be empty. */
function visible(label: string, limit: number): string {
  return cutText(plainLine(label), limit) || "…";
}
