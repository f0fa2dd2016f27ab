import type { ContextActionsBlock, KnownBlock } from "@slack/types";
import type { Answer } from "../../../src/answer.ts";
import { button, writeControl } from "../read/controls.ts";
import { actions } from "./elements.ts";

export interface FooterOptions {
  /** Id of the reply that the buttons are about. */
  readonly reply: string;
  readonly feedback: boolean;
  /** Whether only the asker sees it, so that it can be shared. */
  readonly isPrivate: boolean;
  /** Platform id of the person who may remove it; only for answers that nobody asked the bot for. */
  readonly dismissableBy?: string;
}

/** What can be done with an answer: rate it, see why, share it, remove it. */
export function renderFooter(answer: Answer, options: FooterOptions): KnownBlock[] {
  const { reply, feedback, isPrivate, dismissableBy } = options;
  const isFound = answer.kind === "answer" || answer.kind === "comparison";
  const isSaid = isFound || answer.kind === "refusal";
  return [
    ...(isFound && feedback ? [feedbackButtons(reply)] : []),
    ...actions([
      isSaid ? button("Why this answer?", { do: "why", reply }) : undefined,
      isFound && isPrivate ? button("Share in channel", { do: "share", reply }) : undefined,
      dismissableBy === undefined
        ? undefined
        : button("Dismiss", { do: "dismiss", asker: dismissableBy }, { describe: "Remove this" }),
    ]),
  ];
}

function feedbackButtons(reply: string): ContextActionsBlock {
  const choice = (text: string, helpful: boolean) => ({
    text: { type: "plain_text" as const, text },
    accessibility_label: `Rate this answer as ${text.toLowerCase()}`,
    value: writeControl({ do: "rate", reply, helpful }),
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "rate:0",
        positive_button: choice("Helpful", true),
        negative_button: choice("Not helpful", false),
      },
    ],
  };
}
