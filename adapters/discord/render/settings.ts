import type { Settings } from "../../../src/store/settings.ts";
import { PHRASES } from "../phrases.ts";
import { type Card, card } from "./card.ts";

export interface ChannelSettings {
  /** Absent for the server itself. */
  readonly channel?: string;
  readonly settings: Settings;
}

/** What is set, the server first, and which permissions are missing in this channel. */
export function renderSettings(all: readonly ChannelSettings[], missing: readonly string[]): Card {
  const lines = all.map(({ channel, settings }) => {
    const name = channel === undefined ? "**Server**" : `<#${channel}>`;
    return `${name}\n${describe(settings)}`;
  });
  const permissions =
    missing.length === 0
      ? "-# I have all permissions that I need in this channel."
      : `**Missing in this channel:** ${missing.join(", ")}`;
  return card({
    texts: [
      `### ${PHRASES.settingsTitle}\n${lines.join("\n")}`,
      `${permissions}\n${PHRASES.contentIntentHint}`,
    ],
  });
}

function describe(settings: Settings): string {
  const { autoAnswer, sureness, privateByDefault, feedbackButtons, retentionDays, mentors } =
    settings;
  return [
    `- answers nobody asked me for: **${autoAnswer}**, when at least ${Math.round(sureness * 100)} % sure`,
    `- answers to commands are ${privateByDefault ? "private" : "public"} · feedback buttons ${feedbackButtons ? "on" : "off"}`,
    `- questions kept for ${retentionDays} days · mentors: ${mentors === null ? "none" : `<@&${mentors}>`}`,
  ].join("\n");
}
