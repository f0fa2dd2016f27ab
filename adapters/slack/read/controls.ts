import type { Button } from "@slack/types";
import { z } from "zod";
import { Settings } from "../../../src/store/settings.ts";
import { LIMITS } from "../limits.ts";
import { cutText } from "../render/cut-text.ts";

/** What can be browsed, in the App Home and below `/career`. */
export const Page = z.discriminatedUnion("page", [
  z.object({ page: z.literal("home") }),
  z.object({ page: z.literal("help") }),
  z.object({ page: z.literal("sources") }),
  z.object({ page: z.literal("topics"), from: z.number().int().min(0) }),
  z.object({
    page: z.literal("topic"),
    guide: z.string(),
    section: z.string(),
    from: z.number().int().min(0),
  }),
  z.object({ page: z.literal("passage"), passage: z.string(), question: z.string() }),
]);

export type Page = z.infer<typeof Page>;

const { shape } = Settings;
/** One setting; without the defaults, which would set all the others back. */
const SettingsChange = z.union([
  z.strictObject({ autoAnswer: shape.autoAnswer.unwrap() }),
  z.strictObject({ sureness: shape.sureness.unwrap() }),
  z.strictObject({ privateByDefault: shape.privateByDefault.unwrap() }),
  z.strictObject({ feedbackButtons: shape.feedbackButtons.unwrap() }),
  z.strictObject({ retentionDays: shape.retentionDays.unwrap() }),
]);
/** Whether the workspace's settings are meant, and not the channel's. */
const wide = z.boolean().optional();

/**
 * What a click means. It travels in the control's value: ids and questions of the guides, no state,
 * so that it means the same after a restart and in any process.
 */
export const Control = z.discriminatedUnion("do", [
  z.object({ do: z.literal("ask"), passage: z.string(), question: z.string() }),
  z.object({ do: z.literal("why"), reply: z.string() }),
  z.object({ do: z.literal("share"), reply: z.string() }),
  z.object({ do: z.literal("dismiss"), asker: z.string() }),
  z.object({ do: z.literal("rate"), reply: z.string(), helpful: z.boolean() }),
  z.object({ do: z.literal("open"), page: Page }),
  z.object({ do: z.literal("set"), change: SettingsChange, wide }),
  z.object({ do: z.literal("settings"), wide }),
  z.object({ do: z.literal("reset"), wide }),
]);

export type Control = z.infer<typeof Control>;

const Clicked = z.object({
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** The control behind a Slack action; undefined for controls that this version does not know. */
export function readControl(action: unknown): Control | undefined {
  const clicked = Clicked.safeParse(action);
  const value = clicked.data?.selected_option?.value ?? clicked.data?.value;
  return value === undefined ? undefined : Control.safeParse(readJson(value)).data;
}

export function writeControl(control: Control): string {
  return JSON.stringify(control);
}

/** A button; undefined when its value would not fit. `position` makes the id unique in its block. */
export function button(
  label: string,
  control: Control,
  { position = 0, describe = label }: { position?: number; describe?: string } = {},
): Button | undefined {
  const value = writeControl(control);
  if (value.length > LIMITS.buttonValue) return undefined;
  return {
    type: "button",
    action_id: `${control.do}:${position}`,
    text: {
      type: "plain_text",
      text: cutText(label.trim() || "…", LIMITS.buttonText),
      emoji: false,
    },
    accessibility_label: cutText(describe.trim() || "…", LIMITS.accessibilityLabel),
    value,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
