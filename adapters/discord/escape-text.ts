const BIDI_AND_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}|\p{Cs}/gu;
const MARKUP = /[\\*_~|`[\]]/g;
const LINE_START = /^(\s*)(-#|[#>+-]|\d+(?=[.)]\s))/gm;
const LINK = /(https?:\/\/[^\s<>\\*~|`[\]()]+)/i;
const ZERO_WIDTH_SPACE = "\u200B";

/**
 * Any text as text that Discord shows letter by letter: no markup, no masked links, no mentions
 * of members, roles, channels or everyone, no characters that turn the reading direction.
 * Bare links stay links.
 */
export function escapeText(text: string): string {
  return withoutMentions(text.replace(BIDI_AND_CONTROL, ""))
    .split(LINK)
    .map((piece, i) => (i % 2 === 1 ? piece : escapeMarkup(piece)))
    .join("");
}

/** For places that show no markup (buttons, choices): one line, nothing that could mention. */
export function plainLine(text: string): string {
  return withoutMentions(text.replace(BIDI_AND_CONTROL, "")).replace(/\s+/g, " ").trim();
}

function withoutMentions(text: string): string {
  return text
    .replace(/@(?=everyone|here)/gi, `@${ZERO_WIDTH_SPACE}`)
    .replace(/<(?=[@#:/\p{L}])/gu, `<${ZERO_WIDTH_SPACE}`);
}

function escapeMarkup(text: string): string {
  return text
    .replace(MARKUP, "\\$&")
    .replace(LINE_START, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}
