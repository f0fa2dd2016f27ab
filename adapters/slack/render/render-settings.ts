import type { ActionsBlock, PlainTextOption, StaticSelect } from "@slack/types";
import type { Settings } from "../../../src/store/settings.ts";
import { type Control, writeControl } from "../read/controls.ts";
import { context, type Message, paragraph } from "./elements.ts";

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

/** The settings in force in a channel, each as a menu that changes it. */
export function renderSettings(settings: Settings): Message {
  const lines = [
    "How I behave in this channel. Only admins of the workspace can change it.",
    `Questions not put to me: ${settings.autoAnswer}, when at least ${Math.round(settings.sureness * 100)} % sure.`,
    `/career answers ${settings.privateByDefault ? "the asker alone" : "the channel"}. Rating buttons: ${settings.feedbackButtons ? "shown" : "hidden"}.`,
    `Questions without an answer are kept for ${settings.retentionDays} days.`,
  ];
  const hint =
    "Answering questions that are not put to me needs the scope channels:history and an invitation to the channel. Who is named when no guide has an answer: /career settings mentors @group, or none.";
  return {
    text: lines.join("\n"),
    blocks: [paragraph(lines.join("\n")), menus(settings), context(hint)],
  };
}

function menus(settings: Settings): ActionsBlock {
  const elements = [AUTO_ANSWER, SURENESS, PRIVATE, FEEDBACK].map((choices, position) =>
    menu(choices, settings, position),
  );
  return { type: "actions", elements };
}

function menu(choices: readonly Choice[], settings: Settings, position: number): StaticSelect {
  const current = choices.find(([, change]) => isInForce(change, settings));
  const first = choices[0]?.[0] ?? "";
  return {
    type: "static_select",
    action_id: `set:${position}`,
    placeholder: { type: "plain_text", text: first },
    options: choices.map(option),
    ...(current === undefined ? {} : { initial_option: option(current) }),
  };
}

function option([label, change]: Choice): PlainTextOption {
  return {
    text: { type: "plain_text", text: label },
    value: writeControl({ do: "set", change }),
  };
}

function isInForce(change: Change, settings: Settings): boolean {
  return Object.entries(settings).some(([key, value]) =>
    Object.entries(change).some(([name, wanted]) => name === key && wanted === value),
  );
}
