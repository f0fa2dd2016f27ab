import { readMrkdwn } from "./mrkdwn.ts";

/** What `/career ...` asks for. */
export type Command =
  | { readonly name: "help" | "topics" | "sources" | "settings" | "forget-me" }
  | { readonly name: "mentors"; readonly group: string | null }
  | { readonly name: "compare"; readonly sides: readonly [string, string] | undefined }
  | { readonly name: "ask"; readonly question: string };

const SIDES = /^(.+?)\s+(?:vs\.?|versus|against|with|and|or)\s+(.+)$/is;

/** Reads the text of a slash command. Everything that is no sub-command is a question. */
export function readCommand(raw: string): Command {
  const mentors = /^settings\s+mentors\s+(?:<!subteam\^(\w+)[^>]*>|none)$/i.exec(raw.trim());
  if (mentors) return { name: "mentors", group: mentors[1] ?? null };
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
    case "settings":
      return { name: "settings" };
    case "forget-me":
    case "forget me":
      return { name: "forget-me" };
  }
  const comparison = /^compare(?:\s+(.*))?$/is.exec(text);
  return comparison
    ? { name: "compare", sides: readSides(comparison[1] ?? "") }
    : { name: "ask", question: text };
}

function readSides(text: string): readonly [string, string] | undefined {
  const [, left = "", right = ""] = SIDES.exec(text) ?? [];
  return left.trim() && right.trim() ? [left.trim(), right.trim()] : undefined;
}
