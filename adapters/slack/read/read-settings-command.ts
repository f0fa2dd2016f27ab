import { Settings } from "../../../src/store/settings.ts";

/** What `/career settings ...` asks for, in this channel or in the whole workspace. */
export interface SettingsCommand {
  readonly scope: Scope;
  readonly wish:
    | { readonly do: "show" | "reset" | "unclear" }
    | { readonly do: "set"; readonly change: Partial<Settings> };
}

export type Scope = "channel" | "workspace";

const COMMAND = /^settings(?:\s+(workspace|channel))?(?:\s+(.+))?$/is;

/** Undefined for what is no such command, like a question that begins with the word. */
export function readSettingsCommand(raw: string): SettingsCommand | undefined {
  const [match, scope, rest = ""] = COMMAND.exec(raw.trim()) ?? [];
  if (match === undefined) return undefined;
  const wish = readWish(rest.trim());
  if (wish === undefined) return undefined;
  return { scope: scope?.toLowerCase() === "workspace" ? "workspace" : "channel", wish };
}

function readWish(text: string): SettingsCommand["wish"] | undefined {
  if (text === "") return { do: "show" };
  if (/^reset$/i.test(text)) return { do: "reset" };
  const mentors = /^mentors\s+(?:<!subteam\^(\w+)[^>]*>|none)$/i.exec(text);
  if (mentors) return { do: "set", change: { mentors: mentors[1] ?? null } };
  const days = /^retention\s+(\S+)(?:\s+days?)?$/i.exec(text);
  if (days) return change({ retentionDays: Number(days[1]) });
  const percent = /^sureness\s+(\S+?)\s*%?$/i.exec(text);
  if (percent) return change({ sureness: Number(percent[1]) / 100 });
  return /^(?:mentors|retention|sureness)\b/i.test(text) ? { do: "unclear" } : undefined;
}

function change(wanted: Partial<Settings>): SettingsCommand["wish"] {
  const { success } = Settings.partial().safeParse(wanted);
  return success ? { do: "set", change: wanted } : { do: "unclear" };
}
