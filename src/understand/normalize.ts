/** Longest question that is read; the rest of a longer one is left out (characters). */
export const LONGEST_QUESTION = 2000;

const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?![\n\t])\p{Cc}/gu;
const SLACK_LINK = /<(?:https?|mailto):[^|>]*\|?([^>]*)>/g;
const PLATFORM_MENTION = /<[@#!][^>]{0,80}>|(?<![\p{L}\p{N}.])@[\p{L}\p{N}._-]+/gu;
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/gi;
const EMOJI_CODE = /:[a-z0-9_+-]{2,40}:/gi;
/** "U.S.", "e.g." */
const SPELLED_OUT = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}/gu;
const QUOTED_LINE = /^\s*(?:>|&gt;).*$/gm;

/** Rounds after which a text that still changes is taken as it is. */
const MOST_ROUNDS = 4;

/**
 * What was typed, as one clean line: platform markup, quotes of others, links and invisible
 * characters go; quotation marks and dashes are folded; case and word order stay.
 */
export function normalize(text: string): string {
  let clean = cut(text, LONGEST_QUESTION * 2);
  // What is left when markup goes can be markup again: "<@<@U1>>".
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = cleaned(clean);
    if (next === clean) break;
    clean = next;
  }
  return cut(clean, LONGEST_QUESTION).trim();
}

function cleaned(text: string): string {
  const kept = text.normalize("NFKC").replace(INVISIBLE, "");
  const unquoted = kept.replace(QUOTED_LINE, " ");
  return (unquoted.trim() ? unquoted : kept)
    .replace(SLACK_LINK, " $1 ")
    .replace(PLATFORM_MENTION, " ")
    .replace(LINK, " ")
    .replace(EMOJI_CODE, " ")
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .replace(/[*_~|]+/g, " ")
    .replace(SPELLED_OUT, (letters) => letters.replaceAll(".", ""))
    .replace(/\bw\/o\b/gi, "without")
    .replace(/\bw\/ ?(?=\p{L})/giu, "with ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The beginning of a text; a character of two units is kept whole or left out. */
function cut(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}
