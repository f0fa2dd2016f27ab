import type { ActionsBlock, PlainTextOption, StaticSelect } from "@slack/types";
import type { Settings } from "../../../src/store/settings.ts";
import { mentorsMention } from "../answer/mentors-mention.ts";
import { LIMITS } from "../limits.ts";
import { PHRASES } from "../phrases.ts";
import { button, type Control, writeControl } from "../read/controls.ts";
import { escapeMrkdwn } from "../read/mrkdwn.ts";
import type { Scope } from "../read/read-settings-command.ts";
import { actions, context, cutEscaped, type Message } from "./elements.ts";

type Change = Extract<Control, { do: "set" }>["change"];
type Choice = readonly [label: string, change: Change];

const AUTO_ANSWER: readonly Choice[] = [
  ["Answer only when asked", { autoAnswer: "off" }],
  ["Offer likely answers to the asker", { autoAnswer: "suggest" }],
  ["Answer in a thread when sure", { autoAnswer: "answer" }],
];
const SURENESS: readonly Choice[] = [0.7, 0.8, 0.85, 0.9, 0.95].map((sureness) => [
  `Speak up when ${Math.round(sureness * 100)} % sure`,
  { sureness },
]);
const PRIVATE: readonly Choice[] = [
  ["/career answers the asker alone", { privateByDefault: true }],
  ["/career answers the channel", { privateByDefault: false }],
];
const FEEDBACK: readonly Choice[] = [
  ["Rating buttons shown", { feedbackButtons: true }],
  ["Rating buttons hidden", { feedbackButtons: false }],
];
const RETENTION: readonly Choice[] = [7, 14, 30, 90, 180, 365].map((retentionDays) => [
  `Keep unanswered questions ${retentionDays} days`,
  { retentionDays },
]);

/** Channels with settings of their own that are named; more would be a list to scroll through. */
const MOST_CHANNELS = 30;

/** The settings in force in a channel or a workspace, each as a menu that changes it. */
export function renderSettings(
  settings: Settings,
  scope: Scope,
  channels: readonly string[] = [],
): Message {
  const wide = scope === "workspace";
  const lines = [
    wide
      ? "How I behave in this workspace, where a channel has no settings of its own."
      : "How I behave in this channel.",
    "Only admins of the workspace can change it.",
    `Questions not put to me: ${settings.autoAnswer}, when at least ${Math.round(settings.sureness * 100)} % sure.`,
    `/career answers ${settings.privateByDefault ? "the asker alone" : "the channel"}. Rating buttons: ${settings.feedbackButtons ? "shown" : "hidden"}.`,
    `Questions without an answer are kept for ${settings.retentionDays} days.`,
  ];
  const named = channels.slice(0, MOST_CHANNELS).map((channel) => `<#${channel}>`);
  const text = [
    ...lines.map(escapeMrkdwn),
    `Mentors: ${mentorsMention(settings) ?? "none"}.`,
    ...(named.length > 0 ? [`Channels with settings of their own: ${named.join(", ")}.`] : []),
  ].join("\n");
  const said = cutEscaped(text, LIMITS.sectionText);
  const shown = { type: "mrkdwn" as const, text: said, verbatim: true };
  return {
    text,
    blocks: [
      { type: "section", text: shown },
      menus(settings, wide),
      ...actions([
        button("Reset to the defaults", { do: "reset", wide }),
        wide ? undefined : button("The whole workspace", { do: "settings", wide: true }),
      ]),
      context(PHRASES.settingsHint),
    ],
  };
}

function menus(settings: Settings, wide: boolean): ActionsBlock {
  const elements = [AUTO_ANSWER, SURENESS, PRIVATE, FEEDBACK, RETENTION].map((choices, position) =>
    menu(choices, settings, { position, wide }),
  );
  return { type: "actions", elements };
}

function menu(
  choices: readonly Choice[],
  settings: Settings,
  { position, wide }: { readonly position: number; readonly wide: boolean },
): StaticSelect {
  const current = choices.find(([, change]) => isInForce(change, settings));
  const options = choices.map((choice) => option(choice, wide));
  return {
    type: "static_select",
    action_id: `set:${position}`,
    placeholder: { type: "plain_text", text: choices[0]?.[0] ?? "" },
    options,
    ...(current === undefined ? {} : { initial_option: option(current, wide) }),
  };
}

function option([label, change]: Choice, wide: boolean): PlainTextOption {
  return {
    text: { type: "plain_text", text: label },
    value: writeControl({ do: "set", change, ...(wide ? { wide } : {}) }),
  };
}

function isInForce(change: Change, settings: Settings): boolean {
  return Object.entries(settings).some(([key, value]) =>
    Object.entries(change).some(([name, wanted]) => name === key && wanted === value),
  );
}
