import { MOST_REPORT_DAYS, REPORT_DAYS } from "../../../src/report/mentors-report.ts";
import { readMrkdwn } from "./mrkdwn.ts";
import { readSettingsCommand, type SettingsCommand } from "./read-settings-command.ts";

/** What `/career ...` asks for. */
export type Command =
  | { readonly name: "help" | "topics" | "sources" | "privacy" | "forget-me" }
  | { readonly name: "report"; readonly days: number }
  | { readonly name: "settings"; readonly settings: SettingsCommand }
  | { readonly name: "compare"; readonly sides: readonly [string, string] | undefined }
  | { readonly name: "ask"; readonly question: string };

const SIDES = /^(.+?)\s+(?:vs\.?|versus|against|with|and|or)\s+(.+)$/is;

/** Reads the text of a slash command. Everything that is no sub-command is a question. */
export function readCommand(raw: string): Command {
  const settings = readSettingsCommand(raw);
  if (settings) return { name: "settings", settings };
  const text = readMrkdwn(raw);
  switch (text.toLowerCase()) {
    case "":
    case "help":
    case "?":
      return { name: "help" };
    case "topics":
      return { name: "topics" };
    case "sources":
      return { name: "sources" };
    case "privacy":
      return { name: "privacy" };
    case "forget-me":
    case "forget me":
      return { name: "forget-me" };
  }
  const report = /^report(?:\s+(\d{1,4})(?:\s+days?)?)?$/i.exec(text);
  if (report) return { name: "report", days: daysOf(report[1]) };
  const comparison = /^compare(?:\s+(.*))?$/is.exec(text);
  return comparison
    ? { name: "compare", sides: readSides(comparison[1] ?? "") }
    : { name: "ask", question: text };
}

function daysOf(text: string | undefined): number {
  return Math.min(MOST_REPORT_DAYS, Math.max(1, Number(text ?? REPORT_DAYS)));
}

function readSides(text: string): readonly [string, string] | undefined {
  const [, left = "", right = ""] = SIDES.exec(text) ?? [];
  return left.trim() && right.trim() ? [left.trim(), right.trim()] : undefined;
}
