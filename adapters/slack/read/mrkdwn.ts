const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** Escapes what Slack reads as markup, so that text can neither link nor mention anyone. */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Slack's text of a message as the words that a person reads. Mentions of people disappear. */
export function readMrkdwn(text: string): string {
  const withoutTokens = text.replace(/<([^<>]*)>/g, (_, token: string) => readToken(token));
  const unescaped = withoutTokens.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? "");
  // Whoever types a mention token by hand gets its letters, never the token, into later replies.
  return unescaped
    .replace(/<([!@#][^<>]*)>/g, "$1")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** `[label](url)` in Slack's notation; the label alone when the address is not a web address. */
export function mrkdwnLink(label: string, url: string | undefined): string {
  if (url === undefined || !URL.canParse(url) || !/^https?:/i.test(url)) return escapeMrkdwn(label);
  const address = new URL(url).href.replace(/[|<>]/g, encodeURIComponent);
  return `<${escapeMrkdwn(address)}|${escapeMrkdwn(label.replace(/\|/g, "/"))}>`;
}

function readToken(token: string): string {
  const [target = "", label] = token.split("|", 2);
  if (target.startsWith("@")) return "";
  if (target.startsWith("!")) return target.startsWith("!date") ? (label ?? "") : "";
  if (target.startsWith("#")) return label ?? "";
  return label ?? target.replace(/^mailto:/, "");
}
